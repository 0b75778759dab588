// Python in Node: node run.mjs FOLDER SCRIPT INPUT
// The folder is what `pyodide_files.write_runtime` writes. The script defines `answer(text)`, which is called
// with the text of the input file; what it gives goes to the output, with the milliseconds of each step.
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

globalThis.fetch = (address) => {
  throw new Error(`the network was asked for ${address}`);
};
const [folder, script, input] = process.argv.slice(2).map((path) => resolve(path));
try {
  const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
  const begun = performance.now();
  const python = await loadPyodide();
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".whl")))
    python.unpackArchive(new Uint8Array(readFileSync(`${folder}/${name}`)), "wheel");
  const loaded = performance.now();
  python.runPython("import ia_radar");
  const imported = performance.now();
  python.runPython(readFileSync(script, "utf8"));
  const answer = python.globals.get("answer")(readFileSync(input, "utf8"));
  const answered = performance.now();
  const times = { load: loaded - begun, import: imported - loaded, answer: answered - imported };
  process.stdout.write(JSON.stringify({ answer, times }));
} catch (error) {
  console.error(error.message); // its stack would print the whole of Pyodide's source
  process.exitCode = 1;
}
