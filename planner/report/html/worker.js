// Runs the engine beside the page: a message is a question, its answer comes back with its number.
// The module asks nothing of its surroundings but a place for what a program says when it breaks.
"use strict";

let memory;
const wasi = {
  args_sizes_get(count, size) {
    new DataView(memory.buffer).setUint32(count, 0, true);
    new DataView(memory.buffer).setUint32(size, 0, true);
    return 0;
  },
  args_get: () => 0,
  environ_sizes_get(count, size) { return wasi.args_sizes_get(count, size); },
  environ_get: () => 0,
  clock_time_get: () => 52,
  fd_close: () => 0,
  fd_read: () => 8,
  fd_seek: () => 8,
  fd_write(_, vectors, count, written) {
    const view = new DataView(memory.buffer);
    let size = 0;
    for (let at = 0; at < count; ++at) size += view.getUint32(vectors + 8 * at + 4, true);
    view.setUint32(written, size, true);
    return 0;
  },
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
