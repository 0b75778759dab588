// Python, apart from the page, which stays at ease while it loads and works.
import { loadPyodide } from "./pyodide.mjs";

const bytes = async (name) => new Uint8Array(await (await fetch(new URL(name, import.meta.url))).arrayBuffer());

const start = async () => {
  const { wheels } = await (await fetch(new URL("files.json", import.meta.url))).json();
  const python = await loadPyodide();
  for (const name of wheels) python.unpackArchive(await bytes(name), "wheel");
  python.runPython(new TextDecoder().decode(await bytes("session.py")));
  return python.globals.get("answer");
};

const answer = start();
self.onmessage = async ({ data: { number, request } }) => {
  try {
    postMessage({ number, answer: (await answer)(request) });
  } catch (error) {
    postMessage({ number, error: error.message });
  }
};
