#!/usr/bin/python3
"""Asks Debian's httpbin and ours the same and says where they differ.

    src/compatibility/compare.py URL             ours, as http://localhost:8080
    src/compatibility/compare.py --itself        Debian's against itself: nothing may differ
    src/compatibility/compare.py URL --all       print the meant differences as well

Needs python3-httpbin and gunicorn of Debian, and starts them on a free port of loopback. The requests
are in requests.txt, the differences that are meant, with the reason of each, in differences.txt. Exits
with 1 if there is another difference or one that is listed does not occur, with 77 without httpbin.
"""
import collections
import contextlib
import os
import sys
import tempfile
import threading
import urllib.parse

sys.dont_write_bytecode = True  # what follows lies beside this file, and no more should

import debian_httpbin
import digest
import exchange
import likeness
import meant
import request_list

HERE = os.path.dirname(os.path.abspath(__file__))


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    requests = request_list.read(os.path.join(HERE, "requests.txt"))
    itself = arguments[0] == "--itself"
    listed = [] if itself else meant.read(os.path.join(HERE, "differences.txt"))
    with tempfile.TemporaryDirectory() as scratch, contextlib.ExitStack() as started:
        def start(name):
            return started.enter_context(debian_httpbin.running(f"{scratch}/{name}.log"))
        reference = start("first")
        ours = start("second") if itself else address(arguments[0])
        debian_answers, our_answers = played([reference, ours], requests)
    return report(requests, debian_answers, our_answers, listed, "--all" in arguments)


def address(url):
    parts = urllib.parse.urlsplit(url)
    return parts.hostname, parts.port or 80


def played(addresses, requests):
    """The answers of each server, which are asked at the same time, each one request after another:
    a seed of httpbin's is the seed of the whole process."""
    answers = {each: [] for each in addresses}

    def play(server):
        for request in requests:
            answers[server].append(ask(server, request))
    players = [threading.Thread(target=play, args=[each]) for each in addresses]
    for player in players:
        player.start()
    for player in players:
        player.join()
    return answers.values()


def ask(server, request):
    answer = exchange.exchange(server, request.octets())
    if "digest" in request.marks:
        fields = digest.authorization(request, answer, request.marks["digest"])
        for _ in range(int(request.marks.get("times", 1))):
            answer = exchange.exchange(server, request.octets(fields))
    return answer


def report(requests, debian_answers, our_answers, listed, everything):
    alike = unmeant = 0
    occurred = collections.Counter()
    for request, debian, ours in zip(requests, debian_answers, our_answers):
        rest = []
        for found in likeness.differences(request, debian, ours):
            reason = next((each for each in listed if each.covers(request.name, found)), None)
            if reason is None:
                rest.append(found)
            else:
                occurred[reason.title] += 1
        alike += not rest
        unmeant += len(rest)
        if rest:
            print(request.name[:160])
            for facet, one, other in rest:
                print(f"    {facet}: {one} → {other}")
    for each in listed:
        for line in each.unused():
            print(f"listed, but does not occur: {each.title}: {line}")
        if everything:
            print(f"meant, {occurred[each.title]} times: {each.title}")
    gone = sum(len(each.unused()) for each in listed)
    print(f"{len(requests)} requests, {alike} answered alike or differently as listed; "
          f"{unmeant} differences that are not listed, {gone} listed that do not occur")
    return 1 if unmeant or gone else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
