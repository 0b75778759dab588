"""A dossier as one row: JSON in, JSON out."""

from django.db import models

import ia_radar as ia


class Record(models.Model):
    """What is known of one project."""

    data = models.JSONField()

    @property
    def dossier(self) -> ia.Dossier:
        return ia.Dossier.from_dict(self.data)
