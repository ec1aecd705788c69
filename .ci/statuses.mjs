// Compares what httpyac got (its JSON in a file) with the remarks `# → 200` in the files of requests.
//
//   node statuses.mjs RESULT.json
import { readFileSync } from 'node:fs';

const expected = new Map();
const results = JSON.parse(readFileSync(process.argv[2], 'utf8')).requests;
const key = (file, title) => `${file.split('/').pop()}: ${title}`;

for (const file of new Set(results.map((each) => each.fileName))) {
  for (const part of readFileSync(file, 'utf8').split(/^### */m).slice(1)) {
    expected.set(key(file, part.split('\n', 1)[0].trim()), Number(/^# → (\d+)/m.exec(part)?.[1]));
  }
}

let passed = 0;
const failed = [];
for (const { fileName, title, response } of results) {
  const name = key(fileName, title ?? '');
  // A request that is the content of another one is no request of the file's, though httpyac takes it for one.
  if (!expected.has(name)) continue;
  const status = response?.statusCode;
  if (status === expected.get(name)) passed++;
  else failed.push(`${name}: ${status} in place of ${expected.get(name)}`);
  expected.delete(name);
}
for (const name of expected.keys()) failed.push(`${name}: was not sent`);
failed.forEach((each) => console.log(each));
console.log(`http-requests: ${passed} passed, ${failed.length} failed`);
process.exit(failed.length || !passed ? 1 : 0);
