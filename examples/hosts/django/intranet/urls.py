from django.urls import path, re_path

from intranet import views

urlpatterns = [
    path("", views.home),
    path("<int:key>/", views.project),
    re_path(r"^(?P<key>\d+)/(?P<what>radar|girouet|panel|questions|answers)/$", views.form),
]
