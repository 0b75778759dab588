"""The pages of the intranet: the list of projects, and every step of a project."""

import datetime as dt
from pathlib import Path

from django.db import transaction
from django.http import Http404, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect

import ia_radar as ia
from ia_radar.exchange import web
from intranet.models import Record

POLICY = ia.decide.load_policy(Path(__file__).with_name("policy.toml"))


def home(request):
    """All projects."""
    stored = [(record.pk, ia.Dossier.from_dict(record.data)) for record in Record.objects.order_by("id")]
    return shown(request, web.home_page(stored))


@transaction.atomic
def step(request, step, key=None):
    """One step of a project, or of a new one: shown, shown again with what is refused, or stored."""
    record = key and get_object_or_404(Record.objects.select_for_update(), pk=key)
    known = record and ia.Dossier.from_dict(record.data)
    sent = request.POST if request.method == "POST" else None
    try:
        page = web.dossier_page(known, step, sent, request.GET, on=dt.date.today(), policy=POLICY)
    except ia.UnknownId:
        raise Http404 from None
    if page.next:
        record, _ = Record.objects.update_or_create(pk=key, defaults={"data": page.dossier.to_dict()})
        return redirect(f"/{record.pk}/{page.next}")
    return shown(request, page)


def shown(request, page):
    """A page with the token of this site, under the strict policy."""
    html = page.document({"csrfmiddlewaretoken": get_token(request)})
    return HttpResponse(html, headers={"Content-Security-Policy": web.CONTENT_POLICY})
