"""The style, the script and the words of the page to fill in."""

from __future__ import annotations

from ia_radar.text import Text

__all__ = ["SCRIPT", "STYLE", "WORDS"]

WORDS = {
    "lines": Text(
        "Cette page n’envoie rien : vos réponses restent sur votre poste.\n"
        "Une réponse laissée vide veut dire « pas encore de réponse » : ce n’est jamais un zéro.\n"
        "« inconnu » : la question a été posée, et personne n’a su répondre.\n"
        "Ne notez aucun nom de personne : un rôle suffit, par exemple « agents » ou « élus ».",
        "This page sends nothing: your answers stay on your machine.\n"
        "An answer left empty means “no answer yet”: it is never a zero.\n"
        "“unknown”: it was asked, and nobody could say.\n"
        "Write no person’s name: a role is enough, such as “agents” or “elected members”.",
    ),
    "noscript": Text(
        "Sans script, la page se remplit et s’imprime, mais n’enregistre pas de fichier.",
        "Without script, the page can be filled in and printed, but saves no file.",
    ),
    "resume": Text("Reprendre des réponses enregistrées", "Go on from saved answers"),
    "save": Text("Enregistrer mes réponses", "Save my answers"),
    "saved": Text(
        "Enregistré dans vos téléchargements. Pour le lire : ia_radar read-form FICHIER",
        "Saved among your downloads. To read it: ia_radar read-form FILE",
    ),
    "unread": Text(
        "Pas encore enregistré : ce champ ne peut pas être lu.",
        "Not saved yet: this field cannot be read.",
    ),
    "whole": Text("un nombre entier, par exemple 62 000", "a whole number, such as 62 000"),
    "refused": Text("Ce fichier n’est pas celui de ce formulaire.", "This file is not of this form."),
    "resumed": Text("Réponses reprises.", "Answers taken up again."),
    "file": Text("reponses.json", "answers.json"),
    "blank": Text("À compléter", "To fill in"),
}

STYLE = """
:root { color-scheme: light dark; --ink: #161616; --page: #fff; --soft: #f2f5f7; --line: #6b6b6b;
  --lead: #0b5a7d; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f2; --page: #16181d; --soft: #22262e;
  --line: #9aa0aa; --lead: #8fd0ee; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 Marianne, Arial, Helvetica, "DejaVu Sans", sans-serif; color: var(--ink);
  background: var(--page); max-width: 62rem; margin: 0 auto; padding: 1rem; }
h1 { line-height: 1.2; font-size: 1.6rem; } h2 { border-bottom: 2px solid var(--lead); }
fieldset { border: 1px solid var(--line); border-radius: .3rem; margin: 0 0 1rem; padding: .5rem 1rem;
  min-width: 0; }
.iar-section > legend { font-size: 1.2rem; font-weight: 700; color: var(--lead); padding: 0 .4rem; }
.iar-item > legend { font-weight: 700; padding: 0 .4rem; }
.iar-item { background: var(--soft); }
.iar-item span { display: inline-block; margin: .2rem 1rem .2rem 0; }
.iar-help { margin: .1rem 0; font-size: .92em; }
.top { margin-bottom: 1rem; } .top p { margin: .4rem 0; display: grid; grid-template-columns: 12rem 1fr;
  gap: .2rem 1rem; align-items: center; }
input[type=text], input[type=date], select, textarea { font: inherit; color: inherit;
  background: var(--page); border: 1px solid var(--line); border-radius: .2rem; padding: .3rem .5rem;
  max-width: 100%; }
textarea { width: 100%; display: block; } input[type=radio] { width: 1.1rem; height: 1.1rem; }
button { font: inherit; font-weight: 700; padding: .6rem 1.2rem; color: #fff; background: #0b5a7d;
  border: 2px solid #0b5a7d; border-radius: .3rem; }
:focus-visible { outline: 3px solid var(--lead); outline-offset: 2px; }
#save-line { position: sticky; bottom: 0; background: var(--page); padding: .6rem 0; margin: 0; }
@media (max-width: 40rem) { .top p { grid-template-columns: 1fr; } .iar-item span { display: block; } }
@page { size: A4; margin: 12mm; }
@media print {
  :root { --ink: #000; --page: #fff; --soft: #fff; --line: #666; --lead: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.3; }
  #save-line, #resume, noscript { display: none; }
  h1 { font-size: 14pt; } h2 { font-size: 12pt; margin: .3rem 0; }
  .grid .iar-section { break-after: page; } .grid > p { margin: .2rem 0; }
  .iar-item { break-inside: avoid; margin-bottom: .4rem; padding: .2rem .6rem; }
  .iar-item p { margin: .1rem 0; }
  .grid { break-before: page; } .law { break-before: page; }
  textarea { height: 2.6em; }
  h2, legend { break-after: avoid; }
}
"""

SCRIPT = """
"use strict";
(() => {
  const words = JSON.parse(document.body.dataset.words);
  const start = JSON.parse(document.getElementById("form-data").textContent);
  const at = (data, path) => path.split("/").reduce((value, key) => value && value[key], data);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const said = document.getElementById("said");
  let isSaved = true;
  const put = (table, name, value) => { if (value) table[name] = value; else delete table[name]; };

  const gather = () => {
    const data = JSON.parse(JSON.stringify(start));
    for (const form of all("[data-project]")) {
      for (const field of form.elements) {
        const text = field.value.trim(), digits = text.replace(/\\s/g, "");
        const isNumber = field.inputMode === "numeric" && /^[0-9]+$/.test(digits);
        const before = data.project[field.name];
        if (field.name && text === field.defaultValue.trim() && before !== undefined) continue;
        if (text) data.project[field.name] = isNumber ? Number(digits) : text;
        else delete data.project[field.name];
      }
      if (!data.project.name) data.project.name = words.blank;
    }
    for (const form of all("[data-person]")) {
      for (const path of form.dataset.person.split(" ")) {
        for (const name of ["respondent", "date", "stage", "basis"]) {
          put(at(data, path), name, form.elements[name].value.trim());
        }
      }
    }
    for (const form of all("[data-answers]")) {
      const answers = at(data, form.dataset.answers), notes = answers.notes || {};
      const sent = new FormData(form);
      for (const item of Object.keys(answers.ratings)) {
        const value = sent.get(item);
        answers.ratings[item] = value === null ? null : /^[+-]?[0-9]+$/.test(value) ? Number(value) : value;
        put(notes, item, (sent.get(item + ".note") || "").trim());
      }
      put(answers, "notes", Object.keys(notes).length ? notes : null);
    }
    for (const form of all("[data-facts]")) {
      const sent = new FormData(form), answers = { yes: true, no: false, unknown: null };
      const kept = data[form.dataset.facts];
      for (const fact of Object.keys(kept)) {
        const value = sent.get(fact);
        kept[fact] = value === null ? "" : answers[value];
      }
    }
    return data;
  };

  const choose = (form, name, value) => {
    for (const field of form.querySelectorAll('input[type="radio"]')) {
      if (field.name === name) field.checked = field.value === value;
    }
  };

  const show = (data) => {
    for (const form of all("[data-answers]")) {
      const known = Object.keys(at(start, form.dataset.answers).ratings);
      const there = at(data, form.dataset.answers);
      if (!there || there.grid !== at(start, form.dataset.answers).grid) throw new Error("other form");
      for (const item of known) {
        const rating = there.ratings[item];
        choose(form, item, rating === null || rating === undefined ? "" : String(rating));
        const note = form.elements[item + ".note"];
        if (note) note.value = (there.notes || {})[item] || "";
      }
    }
    for (const form of all("[data-person]")) {
      const there = at(data, form.dataset.person.split(" ")[0]);
      for (const name of ["respondent", "date", "stage", "basis"]) {
        form.elements[name].value = there[name] || "";
      }
    }
    for (const form of all("[data-project]")) {
      for (const field of form.elements) {
        const value = data.project[field.name];
        const text = value && value.fr ? value[document.documentElement.lang] || value.fr : value;
        field.value = text === undefined || text === words.blank ? "" : text;
      }
    }
    for (const form of all("[data-facts]")) {
      for (const [fact, answer] of Object.entries(data[form.dataset.facts] || {})) {
        const values = new Map([[true, "yes"], [false, "no"], [null, "unknown"]]);
        choose(form, fact, values.get(answer) || "");
      }
    }
  };

  document.getElementById("save").addEventListener("click", () => {
    const unread = document.querySelector("input:invalid");
    if (unread) {
      said.textContent = words.unread;
      unread.reportValidity();
      return;
    }
    const link = document.createElement("a");
    const text = JSON.stringify(gather(), null, 2) + "\\n";
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = words.file;
    link.click();
    isSaved = true;
    said.textContent = words.saved;
  });
  document.getElementById("resume-file").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    const before = gather();
    try {
      show(JSON.parse(await file.text()));
      keep();
      said.textContent = words.resumed;
    } catch {
      show(before);
      said.textContent = words.refused;
    }
  });
  const kept = document.getElementById("form-answers");
  const keep = () => { kept.textContent = JSON.stringify(gather()).replace(/</g, "\\\\u003c"); };
  document.addEventListener("input", () => { isSaved = false; said.textContent = ""; keep(); });
  document.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("beforeunload", (event) => { if (!isSaved) event.preventDefault(); });
  document.getElementById("save-line").hidden = false;
  document.getElementById("resume").hidden = false;
  if (kept.textContent.trim()) show(JSON.parse(kept.textContent));
})();
"""
