"""The pages of the intranet: all projects, one project, and its forms."""

import datetime as dt
from functools import partial

from django.shortcuts import get_object_or_404, redirect, render

import ia_radar as ia
from ia_radar.aiact import open_questions, question, questions_to_ask
from ia_radar.dossier import with_answers, with_respondent
from ia_radar.exchange.forms import form_html, read_form
from ia_radar.exchange.report import drawings, read_results
from intranet.models import Record


def home(request):
    """All projects, and a form for another."""
    page = {"records": Record.objects.order_by("id"), "sent": request.POST}
    if request.method == "POST":
        try:
            people = int(request.POST.get("population") or 0) or None
            data = ia.Dossier(ia.Project(request.POST.get("name", ""), population=people)).to_dict()
            return redirect(f"/{Record.objects.create(data=data).pk}/")
        except ValueError:  # as every InvalidInput is
            page["error"] = "Donnez un nom au projet, et à sa population un nombre entier."
    return render(request, "home.html", page)


def project(request, key):
    """One project: the proposal, the law, its drawings."""
    dossier, on = get_object_or_404(Record, pk=key).dossier, dt.date.today()
    results = read_results(dossier, "fr", on)
    charts = [*drawings(dossier).values(), *map(ia.svg.panel, dossier.panels)]
    page = {"dossier": dossier, "results": results, "charts": charts}
    if results.law:
        page |= {"badge": ia.svg.badge(results.law.result), "ladder": ia.svg.ai_act(results.law.result)}
    return render(request, "project.html", page)


def form(request, key, what):
    """One form: shown, shown again with its errors, or stored."""
    dossier, on, sent = get_object_or_404(Record, pk=key).dossier, dt.date.today(), request.POST
    (subject, values), problems = subject_of(what, dossier, on), ()
    if request.method == "POST":
        try:
            add = partial(with_respondent, role=sent.get("role", "")) if what == "panel" else with_answers
            data = add(dossier, read_form(subject, sent), on=on).to_dict()
            Record.objects.filter(pk=key).update(data=data)
            return redirect(request.path if what == "questions" else f"/{key}/")
        except ia.InvalidInput as error:
            values, problems = sent, error.problems
    page = {"dossier": dossier, "what": what, "roles": list(ia.Respondent), "problems": problems}
    page["heading"] = getattr(subject, "title", "Questions de droit")
    return render(request, "form.html", page | {"fields": form_html(subject, values, problems)})


def subject_of(what, dossier, on):
    """What a form asks for, and what it is filled with."""
    facts, body = dict(dossier.facts), dossier.project.body
    if what == "questions":  # a page of those that can still change something
        return questions_to_ask(open_questions(facts, on=on, body=body), facts, limit=6), facts
    if what == "answers":
        return [question(fact) for fact in facts], facts
    latest = {answers.grid.id: answers for answers in dossier.assessments}
    return ia.get_grid("girouet" if what == "panel" else what), latest.get(what)
