// axios against httpbin: with_axios.mjs URL
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const url = process.argv[2].replace(/\/$/, '');
const require = createRequire(new URL('../../../target/node/', import.meta.url));
let axios;
try {
  axios = require('axios');
} catch {
  process.exit(77);
}

const client = axios.create({ baseURL: url, timeout: 30_000, proxy: false });
const { data } = await client.get('/get', { params: { a: 'é', b: [1, 2] }, headers: { 'X-Trace': 'a1' } });
assert.deepEqual(data.args, { a: 'é', 'b[]': ['1', '2'] });
assert.equal(data.headers['X-Trace'], 'a1');
assert.deepEqual((await client.post('/post', { a: { b: 1 } })).data.json, { a: { b: 1 } });
assert.deepEqual((await client.postForm('/post', { a: '1' })).data.form, { a: '1' });
assert.deepEqual((await client.patch('/patch', 'text', { headers: { 'Content-Type': 'text/plain' } })).data.data, 'text');
const basic = { auth: { username: 'Ada', password: 'secret' } };
assert.equal((await client.get('/basic-auth/Ada/secret', basic)).data.user, 'Ada');
await assert.rejects(client.get('/basic-auth/Ada/other', basic), { status: 401 });
await assert.rejects(client.get('/status/503'), (e) => e.response.status === 503);
await assert.rejects(client.get('/delay/5', { timeout: 300 }), { code: 'ECONNABORTED' });
await assert.rejects(client.get('/redirect/4', { maxRedirects: 2 }), { code: 'ERR_FR_TOO_MANY_REDIRECTS' });
assert.equal((await client.get('/redirect/3')).request.path, '/get');
assert.equal((await client.get('/gzip')).data.gzipped, true);
assert.equal((await client.get('/brotli')).data.brotli, true);
assert.equal((await client.get('/bytes/100?seed=1', { responseType: 'arraybuffer' })).data.length, 100);
const stream = (await client.get('/stream/3', { responseType: 'stream' })).data;
let lines = '';
for await (const part of stream) lines += part;
assert.deepEqual(lines.trim().split('\n').map((line) => JSON.parse(line).id), [0, 1, 2]);
const controller = new AbortController();
const dripping = client.get('/drip?duration=5', { signal: controller.signal });
controller.abort();
await assert.rejects(dripping, { code: 'ERR_CANCELED' });
