"""The pages of the intranet: the list of projects, and every step of a project."""

import datetime as dt
from pathlib import Path

from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

import ia_radar as ia
from ia_radar.exchange.web import dossier_page
from intranet.models import Record

POLICY = ia.decide.load_policy(Path(__file__).with_name("policy.toml"))


def home(request):
    """All projects."""
    return render(request, "home.html", {"records": Record.objects.order_by("id")})


@transaction.atomic
def step(request, step, key=None):
    """One step of a project, or of a new one: shown, shown again with what is refused, or stored."""
    record = key and get_object_or_404(Record.objects.select_for_update(), pk=key)
    sent = request.POST if request.method == "POST" else None
    try:
        page = dossier_page(
            record and record.dossier, step, sent, request.GET, on=dt.date.today(), policy=POLICY
        )
    except ia.UnknownId:
        raise Http404 from None
    if page.next:
        record, _ = Record.objects.update_or_create(pk=key, defaults={"data": page.dossier.to_dict()})
        return redirect(f"/{record.pk}/{page.next}")
    return render(request, "page.html", {"page": page})
