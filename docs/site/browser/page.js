// The page « try it »: it asks Python (worker.js) and shows what comes back. It keeps the dossier, and nothing
// leaves it: there is no address to send to.
//
// For a keyboard and a screen reader: what is native stays native (links, forms, radio buttons); a step that
// opens takes the focus to its heading, and a refused form to its errors; what answers change is said in a
// status, once typing pauses; the form itself is never drawn anew under the fingers.

const WORDS = {
  fr: {
    load: "Charger l’outil ({size})",
    loading: "Chargement : {done} sur {size}",
    starting: "Démarrage de Python…",
    ready: "Prêt en {seconds} s.",
    offline: "La page marche désormais sans réseau.",
    failed: "L’outil n’a pas pu être chargé : {why}",
    steps: "Étapes",
    says: "Ce que disent vos réponses",
    nothing: "Rien encore : répondez à une question.",
    files: "Vos fichiers",
    dossier: "Télécharger le dossier (JSON)",
    report: "Télécharger le rapport (HTML)",
    open: "Reprendre un dossier enregistré",
    example: "Ou partir d’un exemple",
    choose: "Choisir…",
    anew: "Nouveau projet",
    sure: "Les réponses qui ne sont pas téléchargées seront perdues. Continuer ?",
    saved: "Enregistré.",
    opened: "Dossier ouvert.",
    wrong: "Ce n’est pas prévu : {why}",
  },
  en: {
    load: "Load the tool ({size})",
    loading: "Loading: {done} of {size}",
    starting: "Starting Python…",
    ready: "Ready in {seconds} s.",
    offline: "The page now works without a network.",
    failed: "The tool could not be loaded: {why}",
    steps: "Steps",
    says: "What your answers say",
    nothing: "Nothing yet: answer a question.",
    files: "Your files",
    dossier: "Download the dossier (JSON)",
    report: "Download the report (HTML)",
    open: "Go on with a dossier that you saved",
    example: "Or start from an example",
    choose: "Choose…",
    anew: "New project",
    sure: "Answers that were not downloaded will be lost. Go on?",
    saved: "Saved.",
    opened: "Dossier opened.",
    wrong: "This was not foreseen: {why}",
  },
};

const place = document.querySelector("#try-it");
const lang = document.documentElement.lang === "fr" ? "fr" : "en";
const files = new URL(place.dataset.files, location.href);
const PAUSE = 400; // milliseconds without typing, after which answers are read

const word = (name, values = {}) =>
  Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, value), WORDS[lang][name]);
const megabytes = (count) =>
  `${(count / 1e6).toLocaleString(lang, { maximumFractionDigits: 1 })} ${lang === "fr" ? "Mo" : "MB"}`;
const today = () => new Date().toLocaleDateString("sv"); // the person's day, as 2026-11-27

// The element that a bit of markup of ours makes; texts that vary are put in as text.
const make = (markup, text) => {
  const box = document.createElement("template");
  box.innerHTML = markup;
  const element = document.importNode(box.content, true).firstElementChild;
  if (text !== undefined) element.textContent = text;
  return element;
};

const status = make('<p class="try-status" role="status"></p>');
const say = (text) => (status.textContent = text);

// --- Loading: nothing is fetched before somebody asks for it.

const state = { dossier: null, step: "project", query: "", unsaved: false };
let ask;

const button = make('<button type="button" class="md-button md-button--primary"></button>');
button.textContent = word("load", { size: megabytes(Number(place.dataset.bytes)) });
button.addEventListener("click", () => load().catch((error) => fail("failed", error)));
place.replaceChildren(button, status);

const fail = (name, error) => {
  status.replaceChildren(make('<strong role="alert"></strong>', word(name, { why: error.message })));
  button.disabled = false;
};

async function load() {
  button.disabled = true;
  const begun = performance.now();
  const isKept = await keepOffline();
  await download();
  say(word("starting"));
  ask = connect(new Worker(new URL("worker.js", files), { type: "module" }));
  await ask("page", { dossier: null, step: "project", query: "", sent: null });
  const seconds = ((performance.now() - begun) / 1000).toLocaleString(lang, { maximumFractionDigits: 1 });
  place.dataset.seconds = seconds;
  await build();
  say(`${word("ready", { seconds })} ${isKept ? word("offline") : ""}`);
}

// Whether the browser keeps what is loaded from now on.
async function keepOffline() {
  if (!navigator.serviceWorker) return false;
  try {
    await navigator.serviceWorker.register(new URL("../offline.js", files));
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
        setTimeout(resolve, 5000);
      });
  } catch {
    return false; // a browser that forbids it, in a private window for one
  }
  return Boolean(navigator.serviceWorker.controller);
}

// Fetch all files, so that one sees how far it is; the worker then finds them kept, or in the browser's cache.
async function download() {
  const bar = make('<progress class="try-progress" max="1" value="0"></progress>');
  bar.setAttribute("aria-label", word("load", { size: megabytes(Number(place.dataset.bytes)) }));
  status.before(bar);
  const list = await (await fetch(new URL("files.json", files))).json();
  const size = list.files.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  let quarter = 0;
  for (const file of list.files) {
    const response = await fetch(new URL(file.name, files));
    if (!response.ok) throw new Error(`${file.name}: ${response.status}`);
    for (let reader = response.body.getReader(), part; !(part = await reader.read()).done; ) {
      done += part.value.length;
      bar.value = done / size;
      if (Math.floor((4 * done) / size) > quarter) {
        quarter = Math.floor((4 * done) / size); // a screen reader hears four times, not a thousand
        say(word("loading", { done: megabytes(done), size: megabytes(size) }));
      }
    }
  }
  bar.remove();
}

// A function that asks the worker and waits for its answer.
function connect(worker) {
  const waiting = new Map();
  let number = 0;
  worker.onmessage = ({ data }) => {
    const { resolve, reject } = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.error === undefined) resolve(JSON.parse(data.answer));
    else reject(new Error(data.error));
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || "worker.js"));
  };
  return (call, details) =>
    new Promise((resolve, reject) => {
      waiting.set(++number, { resolve, reject });
      worker.postMessage({ number, request: JSON.stringify({ call, lang, on: today(), ...details }) });
    });
}

// --- The page.

let form, heading, steps, says;

async function build() {
  steps = make('<nav class="try-steps"><ul></ul></nav>');
  steps.setAttribute("aria-label", word("steps"));
  heading = make('<h2 id="try-step" tabindex="-1"></h2>');
  form = make("<form novalidate></form>");
  says = make('<div class="try-says"></div>');
  const left = make('<section class="try-asks" aria-labelledby="try-step"></section>');
  left.append(heading, form);
  const right = make('<section aria-labelledby="try-says"><h2 id="try-says"></h2></section>');
  right.firstElementChild.textContent = word("says");
  right.append(says);
  const columns = make('<div class="try-columns"></div>');
  columns.append(left, right);
  place.replaceChildren(steps, status, columns, await filesSection());
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => guarded(watch), PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    guarded(send);
  });
  place.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="../"]');
    if (!link) return;
    event.preventDefault();
    const [, step, query] = link.getAttribute("href").match(/^\.\.\/([^/]+)\/\??(.*)$/);
    guarded(() => leave(step, query));
  });
  place.addEventListener("toggle", reachTables, true);
  addEventListener("resize", reachTables);
  addEventListener("popstate", ({ state: asked }) => {
    if (asked?.step) guarded(() => show(asked.step, asked.query));
  });
  addEventListener("beforeunload", (event) => {
    if (state.unsaved) event.preventDefault();
  });
  history.replaceState({ step: "project", query: "" }, "");
  await show("project", "");
}

// A table that is wider than its place scrolls there, and then a keyboard must reach it.
function reachTables() {
  for (const table of place.querySelectorAll("table"))
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
    else table.removeAttribute("tabindex");
}

const guarded = (work) => work().catch((error) => fail("wrong", error));
const filled = () => Object.fromEntries(new FormData(form));
const isPanel = () => state.step.endsWith("-panel"); // each sending of this form is one person more

let pause;
let turn = 0;

// Read the form as it stands; an answer that comes late, after a newer one was asked for, is dropped.
async function watch(sent = filled()) {
  clearTimeout(pause);
  pause = undefined;
  if (isPanel()) return;
  const mine = ++turn;
  const found = await ask("watch", { dossier: state.dossier, step: state.step, sent });
  if (mine !== turn || found.refused !== undefined) return;
  if (sent) state.unsaved = true;
  state.dossier = found.dossier;
  says.innerHTML = found.shown;
  if (!found.shown) says.append(make("<p></p>", word("nothing")));
  if (sent) say(found.said);
}

async function leave(step, query) {
  if (pause) await watch();
  history.pushState({ step, query }, "");
  await show(step, query);
}

async function send() {
  clearTimeout(pause);
  turn++;
  const { dossier, step, query } = state;
  const page = await ask("page", { dossier, step, query, sent: filled() });
  if (!page.next) {
    draw(page);
    const errors = form.querySelector(".iar-errors");
    errors.tabIndex = -1;
    errors.focus();
    return;
  }
  state.dossier = page.dossier;
  state.unsaved = true;
  const [next, asked = ""] = page.next.split("/?");
  const following = next.replace(/\/$/, "");
  history.pushState({ step: following, query: asked }, "");
  await show(following, asked);
  say(`${word("saved")} ${status.textContent}`);
}

async function show(step, query) {
  clearTimeout(pause);
  Object.assign(state, { step, query });
  const { dossier } = state;
  draw(await ask("page", { dossier, step, query, sent: null }));
  await watch(null);
  heading.focus();
  heading.scrollIntoView({ block: "nearest" });
}

function draw(page) {
  heading.textContent = page.heading;
  form.innerHTML = page.html; // the library's own markup, in which every text is escaped
  if (page.button) form.append(make('<button class="md-button md-button--primary"></button>', page.button));
  steps.firstElementChild.replaceChildren(
    ...page.links.map((link) => {
      const item = make("<li><a></a></li>");
      item.firstElementChild.textContent = link.label;
      item.firstElementChild.href = link.url;
      if (link.is_current) item.firstElementChild.setAttribute("aria-current", "step");
      return item;
    }),
  );
  place.classList.toggle("try-results", page.step === "results");
  reachTables();
}

// --- Files: kept by the person, on their own device.

async function filesSection() {
  const section = make('<section aria-labelledby="try-files"><h2 id="try-files"></h2></section>');
  section.firstElementChild.textContent = word("files");
  const examples = await (await fetch(new URL("examples.json", files))).json();
  const anew = make('<button type="button" class="md-button"></button>', word("anew"));
  anew.addEventListener("click", () => guarded(() => begin(null)));
  const choice = make('<p><label for="try-example"></label> <select id="try-example"></select></p>');
  choice.querySelector("label").textContent = word("example");
  const list = choice.querySelector("select");
  list.append(new Option(word("choose"), ""), ...examples.map((one, index) => new Option(one.name[lang], index)));
  list.addEventListener("change", () =>
    guarded(async () => {
      if (list.value) await begin(examples[list.value].dossier);
      list.value = "";
    }),
  );
  const chosen = make('<p><label for="try-open"></label> <input id="try-open" type="file" accept=".json"></p>');
  chosen.querySelector("label").textContent = word("open");
  const input = chosen.querySelector("input");
  input.addEventListener("change", () =>
    guarded(async () => {
      const found = await ask("open", { text: await input.files[0].text() });
      input.value = "";
      if (found.refused === undefined) await begin(found.dossier);
      else status.replaceChildren(make('<strong role="alert"></strong>', found.refused));
    }),
  );
  const line = make("<p></p>");
  line.append(saver("dossier", "json", "application/json"), " ", saver("report", "html", "text/html"), " ", anew);
  section.append(line, chosen, choice);
  return section;
}

async function begin(dossier) {
  if (state.unsaved && !confirm(word("sure"))) return;
  Object.assign(state, { dossier, unsaved: false });
  const step = dossier ? "results" : "project";
  history.pushState({ step, query: "" }, "");
  await show(step, "");
  if (dossier) say(word("opened"));
}

function saver(name, ending, type) {
  const save = make('<button type="button" class="md-button"></button>', word(name));
  save.addEventListener("click", () =>
    guarded(async () => {
      if (pause) await watch();
      if (!state.dossier) return send(); // which says what is missing for there to be one
      const made = await ask("files", { dossier: state.dossier });
      const link = make("<a></a>");
      link.href = URL.createObjectURL(new Blob([made[name]], { type: `${type};charset=utf-8` }));
      link.download = `${made.name}.${ending}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // once the browser has written it
      if (name === "dossier") state.unsaved = false;
    }),
  );
  return save;
}
