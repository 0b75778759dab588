"""The pages of the intranet: all projects, one project, and its forms."""

import datetime as dt

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
            size = int(request.POST.get("population") or 0) or None
            new = ia.Dossier(ia.Project(request.POST.get("name", ""), population=size))
            return redirect(f"/{Record.objects.create(data=new.to_dict()).pk}/")
        except ValueError:  # as every InvalidInput is
            page["error"] = "Donnez un nom au projet, et à sa population un nombre entier."
    return render(request, "home.html", page)


def project(request, key):
    """One project: the proposal, the law, its drawings."""
    dossier, on = get_object_or_404(Record, pk=key).dossier, dt.date.today()
    results = read_results(dossier, "fr", on)
    charts = [*drawings(dossier).values(), *map(ia.svg.panel, dossier.panels)]
    page = {"dossier": dossier, "results": results, "charts": charts, "law": law_charts(results.law, on)}
    return render(request, "project.html", page)


def form(request, key, what):
    """One form: shown, shown again with its errors, or stored."""
    record, on = get_object_or_404(Record, pk=key), dt.date.today()
    dossier, sent, problems = record.dossier, request.POST, ()
    subject, values = asked(dossier, what, on)
    if request.method == "POST":
        try:
            answers = read_form(subject, sent)
            if what == "panel":
                dossier = with_respondent(dossier, answers, sent.get("role", ""), on=on)
            else:
                dossier = with_answers(dossier, answers, on=on)
            Record.objects.filter(pk=key).update(data=dossier.to_dict())
            return redirect(request.path if what == "questions" else f"/{key}/")
        except ia.InvalidInput as error:
            values, problems = sent, error.problems
    page = {"dossier": dossier, "what": what, "problems": problems, "roles": list(ia.Respondent)}
    return render(request, "form.html", page | {"fields": form_html(subject, values, problems)})


def asked(dossier, what, on):
    """What a form asks for, and what it is filled with."""
    facts = dict(dossier.facts)
    if what == "questions":  # a page of those that can still change something
        still_open = open_questions(facts, on=on, body=dossier.project.body)
        return questions_to_ask(still_open, facts, limit=6), facts
    if what == "answers":
        return [question(fact) for fact in facts], facts
    latest = {answers.grid.id: answers for answers in dossier.assessments}
    return ia.get_grid("girouet" if what == "panel" else what), latest.get(what)
