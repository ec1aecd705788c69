// fetch, of Node.js and of undici, against httpbin: with_fetch.mjs URL
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const url = process.argv[2].replace(/\/$/, '');
const require = createRequire(new URL('../../../target/node/', import.meta.url));
let undici;
try {
  undici = require('undici');
} catch {
  process.exit(77);
}

async function checks(fetch, FormData) {
  const get = async (path, options) => (await fetch(url + path, options)).json();
  assert.deepEqual((await get('/get?a=1&a=2')).args, { a: ['1', '2'] });
  const json = { method: 'POST', body: JSON.stringify({ a: [1, null] }) };
  assert.deepEqual((await get('/post', json)).json, { a: [1, null] });
  const form = new FormData();
  form.append('a', 'é');
  form.append('f', new Blob(['hello'], { type: 'text/plain' }), 'f.txt');
  const posted = await get('/post', { method: 'POST', body: form });
  assert.deepEqual([posted.form, posted.files], [{ a: 'é' }, { f: 'hello' }]);
  const query = new URLSearchParams({ a: '1 2' });
  assert.deepEqual((await get('/put', { method: 'PUT', body: query })).form, { a: '1 2' });
  async function* parts() {
    yield new TextEncoder().encode('of no ');
    yield new TextEncoder().encode('known length');
  }
  const stream = { method: 'POST', body: parts(), duplex: 'half' };
  assert.equal((await get('/post', stream)).data, 'of no known length');

  const followed = await fetch(url + '/redirect/3');
  assert.deepEqual([followed.redirected, followed.url], [true, url + '/get']);
  await followed.text();
  const manual = await fetch(url + '/redirect/3', { redirect: 'manual' });
  assert.deepEqual([manual.status, manual.headers.get('location')], [302, '/relative-redirect/2']);
  const kept = await get('/redirect-to?url=/post&status_code=308', { method: 'POST', body: 'kept' });
  assert.equal(kept.data, 'kept');

  for (const [path, member] of [['/gzip', 'gzipped'], ['/deflate', 'deflated'], ['/brotli', 'brotli']]) {
    assert.equal((await get(path))[member], true);
  }
  assert.equal((await fetch(url + '/status/418')).status, 418);
  assert.equal((await fetch(url + '/status/204')).status, 204);
  const octets = await (await fetch(url + '/bytes/1000?seed=3')).arrayBuffer();
  assert.equal(octets.byteLength, 1000);
  assert.equal((await (await fetch(url + '/range/26', { headers: { Range: 'bytes=1-3' } })).text()), 'bcd');
  await assert.rejects(fetch(url + '/delay/5', { signal: AbortSignal.timeout(300) }));
  // Who leaves early hurts nobody.
  const leaving = await fetch(url + '/drip?duration=5&numbytes=1000');
  await leaving.body.cancel();
  const allowed = await fetch(url + '/put', { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'PUT' } });
  assert.equal(allowed.headers.get('access-control-allow-methods'), 'GET, POST, PUT, DELETE, PATCH, OPTIONS');
}

await checks(globalThis.fetch, globalThis.FormData);
await checks(undici.fetch, undici.FormData);
const { statusCode, body } = await undici.request(url + '/anything', { method: 'DELETE', body: 'x' });
assert.deepEqual([statusCode, (await body.json()).data], [200, 'x']);
