// SPDX-License-Identifier: EUPL-1.2
// Runs the engine beside the page: a message is a question, its answer comes back with its number.
// The module asks of its surroundings no more than that it has no environment and how it ends.
"use strict";

let memory;
const wasi = {
  environ_sizes_get(count, size) {
    new DataView(memory.buffer).setUint32(count, 0, true);
    new DataView(memory.buffer).setUint32(size, 0, true);
    return 0;
  },
  environ_get: () => 0,
  proc_exit(code) { throw new Error(`exit ${code}`); },
};
const imports = { wasi_snapshot_preview1: wasi, env: { emscripten_notify_memory_growth() {} } };

let engine;   // what the module offers
let session;  // in its memory

function placed(text) {
  const bytes = new TextEncoder().encode(text);
  const room = engine.weerbaar_room(bytes.length);
  new Uint8Array(memory.buffer, room, bytes.length).set(bytes);
  return [room, bytes.length];
}

async function begin(module, data) {
  const instance = await WebAssembly.instantiate(module, imports);
  engine = instance.exports;
  memory = engine.memory;
  engine._initialize?.();
  const [room, size] = placed(data);
  session = engine.weerbaar_begin(room, size);
  engine.weerbaar_free(room);
  return session !== 0;
}

function answer(question) {
  const [room, size] = placed(JSON.stringify(question));
  const place = engine.weerbaar_answer(session, room, size);
  engine.weerbaar_free(room);
  const length = new DataView(memory.buffer).getUint32(place, true);
  const text = new TextDecoder().decode(new Uint8Array(memory.buffer, place + 4, length));
  engine.weerbaar_free(place);
  return JSON.parse(text);
}

self.onmessage = async ({ data: { number, module, data, question } }) => {
  try {
    const result = module ? await begin(module, data) : answer(question);
    postMessage({ number, result });
  } catch (error) {
    postMessage({ number, error: String(error) });
  }
};
