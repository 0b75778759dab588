"""A dossier as one row."""

from django.db import models


class Record(models.Model):
    """What is known of one project, as `ia_radar.Dossier.to_dict` gives it."""

    data = models.JSONField()
