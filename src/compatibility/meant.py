"""Differences that are meant: differences.txt, whose head says how it is written."""
import re
from typing import NamedTuple

LINE = re.compile(r"([^:]+): (.*?) → (.*)")


class Difference(NamedTuple):
    """Requests, by patterns that match them from their beginning, and what differs in them."""
    title: str
    requests: list
    facets: list
    used: set

    def covers(self, request, found):
        """Whether this is it; it remembers what of it was needed."""
        for pattern in self.requests:
            if not re.match(pattern, request):
                continue
            for facet in self.facets:
                if all(fits(each, value) for each, value in zip(facet, found)):
                    self.used.update([pattern, facet])
                    return True
        return False

    def unused(self):
        return [each for each in self.requests + self.facets if each not in self.used]


def fits(pattern, value):
    """Equal, but that * in the pattern stands for anything."""
    parts = [re.escape(part) for part in pattern.split("*")]
    return re.fullmatch(".*".join(parts), value, re.DOTALL) is not None


def read(path):
    """All differences of a file."""
    found = []
    with open(path, encoding="utf-8") as file:
        for line in map(str.rstrip, file):
            if line.startswith("== "):
                found.append(Difference(line[3:], [], [], set()))
            elif line.startswith("for "):
                found[-1].requests.append(line[4:])
            elif line.startswith("- "):
                found[-1].facets.append(LINE.fullmatch(line[2:]).groups())
    return found
