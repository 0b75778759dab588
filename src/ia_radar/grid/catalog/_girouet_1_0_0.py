# SPDX-License-Identifier: CC-BY-NC-4.0
"""Made from girouet-1.0.0.toml by `python -m ia_radar.grid.catalog`; edit that file, not this one."""

__all__ = ["DATA"]

DATA: dict[str, object] = {'id': 'girouet',
 'version': '1.0.0',
 'title': {'fr': 'Girouet', 'en': 'Girouet'},
 'purpose': {'fr': 'Apprécier, projet par projet, ce qu’un système d’IA fait au travail des agents\xa0: '
                   'd’abord les effets attendus, ensuite les effets constatés. Le girouet montre les '
                   'passages et les manœuvres\xa0; il ne rend pas de verdict.',
             'en': 'Weigh up, project by project, what an AI system does to the work of public staff: first '
                   'the effects expected, then the effects observed. The girouet points out channels and '
                   'manoeuvres; it passes no verdict.'},
 'drawing': 'girouet',
 'minimum_coverage': [2, 3],
 'provenance': 'stated',
 'credit': {'work': {'fr': 'IA & Territoires (Cahier de l’Observatoire n°\xa04)',
                     'en': 'IA & Territoires (Cahier de l’Observatoire no. 4)'},
            'authors': {'fr': 'CIVITEO / Observatoire Data Publica, d’après le LaborIA d’INRIA',
                        'en': 'CIVITEO / Observatoire Data Publica, after INRIA’s LaborIA'},
            'year': 2025,
            'licence': 'CC-BY-NC-4.0',
            'licence_url': 'https://creativecommons.org/licenses/by-nc/4.0/deed.fr',
            'source_url': 'https://civiteo.fr/mediatheque/fr',
            'changes': {'fr': 'textes reformulés et traduits, un pôle ajouté',
                        'en': 'texts re-worded and translated, one pole added'}},
 'scale': {'provenance': 'stated',
           'levels': [{'value': 1,
                       'id': 'predominantly_negative',
                       'label': {'fr': 'Nettement négatif', 'en': 'Clearly negative'},
                       'meaning': {'fr': 'Les effets négatifs l’emportent nettement.',
                                   'en': 'Negative effects clearly prevail.'},
                       'signal': 'hazard'},
                      {'value': 2,
                       'id': 'rather_negative',
                       'label': {'fr': 'Plutôt négatif', 'en': 'Rather negative'},
                       'meaning': {'fr': 'Les inconvénients perçus pèsent plus lourd que les avantages.',
                                   'en': 'The drawbacks people see outweigh the advantages.'},
                       'signal': 'manoeuvre'},
                      {'value': 3,
                       'id': 'rather_positive',
                       'label': {'fr': 'Plutôt positif', 'en': 'Rather positive'},
                       'meaning': {'fr': 'Les effets positifs sont les plus nombreux, avec des réserves.',
                                   'en': 'Most effects are positive, with reservations.'},
                       'signal': 'caution'},
                      {'value': 4,
                       'id': 'predominantly_positive',
                       'label': {'fr': 'Nettement positif', 'en': 'Clearly positive'},
                       'meaning': {'fr': 'Les effets positifs l’emportent nettement.',
                                   'en': 'Positive effects clearly prevail.'},
                       'signal': 'open'}]},
 'sections': [{'id': 'engagement',
               'label': {'fr': 'Engagement au travail', 'en': 'Engagement at work'},
               'question': {'fr': 'Avec l’IA, s’investit-on davantage, et plus efficacement, dans un travail '
                                  'qui garde son sens\xa0?',
                            'en': 'With AI, do people put more of themselves, and more effectively, into '
                                  'work that keeps its meaning?'},
               'provenance': 'stated',
               'items': [{'id': 'autonomy',
                          'label': {'fr': 'Autonomie', 'en': 'Autonomy'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'L’outil fixe-t-il les gestes à accomplir et la cadence à '
                                               'tenir\xa0?',
                                         'en': 'Does the tool set what has to be done, and how fast?'},
                                        {'fr': 'Reste-t-il de la place pour l’initiative, la latitude et la '
                                               'responsabilité de chacun\xa0?',
                                         'en': 'Is there still room for people’s initiative, judgement and '
                                               'responsibility?'},
                                        {'fr': 'Qui tranche en dernier ressort\xa0: la personne ou le '
                                               'système\xa0?',
                                         'en': 'Who has the last word: the person or the system?'}],
                          'negative': {'provenance': 'stated',
                                       'fr': 'L’outil impose les gestes et la cadence\xa0; l’initiative, la '
                                             'latitude et la responsabilité de chacun s’amenuisent.',
                                       'en': 'The tool imposes actions and pace; people’s initiative, room '
                                             'for judgement and responsibility shrink.'},
                          'positive': {'provenance': 'stated',
                                       'fr': 'L’outil suggère\xa0; la personne garde la main et décide '
                                             'seule.',
                                       'en': 'The tool suggests; the person stays in charge and alone '
                                             'decides.'}},
                         {'id': 'know_how',
                          'label': {'fr': 'Savoir-faire', 'en': 'Know-how'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Les compétences acquises risquent-elles de perdre leur '
                                               'valeur, et à quelle échéance\xa0?',
                                         'en': 'Could the skills people have built up lose their value, and '
                                               'how soon?'},
                                        {'fr': 'L’activité devient-elle accessible à des personnes qui n’en '
                                               'ont pas l’expérience\xa0?',
                                         'en': 'Is the work becoming something that people without that '
                                               'experience can do?'},
                                        {'fr': 'Se forme-t-on au contrôle et à la supervision de l’outil\xa0'
                                               '?',
                                         'en': 'Are people trained to check and supervise the tool?'},
                                        {'fr': 'L’outil apporte-t-il un savoir qui fait progresser dans le '
                                               'métier\xa0?',
                                         'en': 'Does the tool bring knowledge that helps people grow in '
                                               'their job?'}],
                          'negative': {'provenance': 'stated',
                                       'fr': 'Les compétences se périment, à plus ou moins brève échéance\xa0'
                                             '; la tâche peut être confiée à d’autres, sans l’expérience du '
                                             'métier.',
                                       'en': 'Skills go out of date, sooner or later; the task can be handed '
                                             'to others who lack experience of the job.'},
                          'positive': {'provenance': 'stated',
                                       'fr': 'Le savoir-faire s’affermit\xa0: on apprend à contrôler et à '
                                             'superviser l’outil, et l’on découvre des connaissances '
                                             'nouvelles.',
                                       'en': 'Know-how grows stronger: people learn to check and supervise '
                                             'the tool, and discover new knowledge.'}},
                         {'id': 'meaning',
                          'label': {'fr': 'Sens du travail', 'en': 'Meaning of work'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Le travail échappe-t-il à celles et ceux qui le font\xa0?',
                                         'en': 'Is the work slipping out of the hands of those who do it?'},
                                        {'fr': 'Tire-t-on encore de la fierté du travail accompli\xa0?',
                                         'en': 'Can people still take pride in what they do?'},
                                        {'fr': 'Ce qui est gagné sur le répétitif profite-t-il à des tâches '
                                               'qui comptent\xa0?',
                                         'en': 'Does what is saved on repetitive work go to tasks that '
                                               'matter?'},
                                        {'fr': 'L’usage de l’outil s’accorde-t-il avec les valeurs de '
                                               'chacun, convictions écologiques comprises\xa0?',
                                         'en': 'Does using the tool sit well with people’s values, '
                                               'ecological convictions included?'}],
                          'note': {'fr': 'Être délesté du répétitif est ici un plus. Pour la santé mentale, '
                                         'ces mêmes tâches peuvent être un temps de repos\xa0: ne reportez '
                                         'jamais une appréciation d’un item à l’autre.',
                                   'en': 'Being relieved of repetitive work is a plus here. For mental '
                                         'health, the same tasks can be a time of rest: never carry a rating '
                                         'over from one item to another.'},
                          'negative': {'provenance': 'stated',
                                       'fr': 'On se sent privé de son travail, la fierté se perd, l’outil '
                                             'contrarie les valeurs personnelles, écologiques notamment.',
                                       'en': 'People feel robbed of their work, pride is lost, and the tool '
                                             'goes against personal values, ecological ones in particular.'},
                          'positive': {'provenance': 'stated',
                                       'fr': 'Moins de répétitif, davantage de tâches qui comptent\xa0; un '
                                             'travail satisfaisant, conforme à ses valeurs.',
                                       'en': 'Less repetitive work, more tasks that matter; work that '
                                             'satisfies and fits one’s values.'}}]},
              {'id': 'work_life_quality',
               'label': {'fr': 'Qualité de vie et conditions de travail',
                         'en': 'Quality of life and working conditions'},
               'question': {'fr': 'L’IA rend-elle la vie au travail meilleure ou plus difficile\xa0?',
                            'en': 'Does AI make life at work better or harder?'},
               'provenance': 'stated',
               'items': [{'id': 'recognition',
                          'label': {'fr': 'Reconnaissance', 'en': 'Recognition'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Ce qui sépare une pratique experte d’une pratique débutante '
                                               's’estompe-t-il\xa0?',
                                         'en': 'Is what sets expert practice apart from a beginner’s fading '
                                               'away?'},
                                        {'fr': 'Voit-on encore ce que chacun apporte\xa0?',
                                         'en': 'Can you still see what each person contributes?'},
                                        {'fr': 'Quand l’activité exige une expertise de l’IA, celle-ci '
                                               'est-elle reconnue\xa0?',
                                         'en': 'Where the work now calls for AI expertise, is that expertise '
                                               'recognised?'},
                                        {'fr': 'L’allègement du répétitif laisse-t-il place à des missions '
                                               'plus gratifiantes\xa0?',
                                         'en': 'Does less repetitive work make room for more rewarding '
                                               'duties?'},
                                        {'fr': 'La relation avec le public y gagne-t-elle\xa0?',
                                         'en': 'Do relations with the public benefit?'}],
                          'note': {'fr': 'L’allègement du répétitif compte ici en positif, alors qu’il peut '
                                         'peser sur la santé mentale en supprimant des temps de repos\xa0: '
                                         'ne reportez jamais une appréciation d’un item à l’autre.',
                                   'en': 'Less repetitive work counts as a plus here, yet it can weigh on '
                                         'mental health by taking away times of rest: never carry a rating '
                                         'over from one item to another.'},
                          'negative': {'provenance': 'stated',
                                       'fr': 'L’expertise ne se distingue plus d’une pratique débutante, et '
                                             'l’apport de chacun se voit moins.',
                                       'en': 'Expertise no longer stands out from a beginner’s practice, and '
                                             'what each person contributes shows less.'},
                          'positive': {'provenance': 'stated',
                                       'fr': 'L’expertise de l’IA, devenue indispensable, est reconnue\xa0; '
                                             'les missions sont plus gratifiantes et la relation avec le '
                                             'public meilleure.',
                                       'en': 'AI expertise, now indispensable, is recognised; duties are '
                                             'more rewarding and relations with the public better.'}},
                         {'id': 'social_relations',
                          'label': {'fr': 'Relations sociales', 'en': 'Social relations'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Au quotidien, des flux entre machines prennent-ils la place '
                                               'des échanges entre personnes\xa0?',
                                         'en': 'From day to day, are flows between machines taking the place '
                                               'of exchanges between people?'},
                                        {'fr': 'Les échanges entre collègues comptent-ils moins qu’avant\xa0'
                                               '?',
                                         'en': 'Do exchanges between colleagues matter less than before?'},
                                        {'fr': 'L’aisance avec le numérique divise-t-elle l’équipe, par '
                                               'exemple selon les générations\xa0?',
                                         'en': 'Does ease with digital tools divide the team, between '
                                               'generations for example?'},
                                        {'fr': 'L’outil fait-il rejoindre de nouveaux cercles '
                                               'professionnels\xa0?',
                                         'en': 'Does the tool lead people to join new professional '
                                               'circles?'}],
                          'negative': {'provenance': 'stated',
                                       'fr': 'Les machines échangent à la place des personnes, les collègues '
                                             'comptent moins et le numérique divise les équipes, entre '
                                             'générations par exemple.',
                                       'en': 'Machines exchange in people’s place, colleagues matter less, '
                                             'and digital tools divide teams, between generations for '
                                             'example.'},
                          'positive': {'provenance': 'stated',
                                       'fr': 'L’usage de l’outil fait entrer dans de nouveaux cercles '
                                             'professionnels.',
                                       'en': 'Using the tool brings people into new professional circles.'}},
                         {'id': 'mental_health',
                          'label': {'fr': 'Santé mentale au travail', 'en': 'Mental health at work'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Le travail et le rendement sont-ils surveillés de plus '
                                               'près\xa0?',
                                         'en': 'Are work and output watched more closely?'},
                                        {'fr': 'La cadence ou la charge deviennent-elles source de stress\xa0'
                                               '?',
                                         'en': 'Do pace or workload become a source of stress?'},
                                        {'fr': 'La peur de céder sa place à la machine pèse-t-elle sur '
                                               'l’équipe\xa0?',
                                         'en': 'Does fear of giving way to a machine weigh on the team?'},
                                        {'fr': 'Certaines personnes risquent-elles l’épuisement\xa0?',
                                         'en': 'Is anyone at risk of burnout?'},
                                        {'fr': 'Les tâches répétitives, qui reposent, et les tâches '
                                               'exigeantes s’équilibrent-elles\xa0?',
                                         'en': 'Is there a balance between repetitive tasks, which give '
                                               'rest, and demanding ones?'}],
                          'note': {'fr': 'Les tâches répétitives peuvent être ici un repos, alors que leur '
                                         'allègement est un plus pour le sens du travail et la '
                                         'reconnaissance\xa0: ne reportez jamais une appréciation d’un item '
                                         'à l’autre.',
                                   'en': 'Repetitive tasks can be a rest here, whereas having fewer of them '
                                         'is a plus for meaning and recognition: never carry a rating over '
                                         'from one item to another.'},
                          'negative': {'provenance': 'stated',
                                       'fr': 'Surveillance accrue, cadence et surcharge qui stressent, peur '
                                             'd’être remplacé, jusqu’à l’épuisement.',
                                       'en': 'Closer monitoring, pace and overload that cause stress, fear '
                                             'of being replaced, even burnout.'},
                          'positive': {'provenance': 'stated',
                                       'fr': 'Les tâches répétitives, qui reposent, et les tâches exigeantes '
                                             's’équilibrent mieux.',
                                       'en': 'Repetitive tasks, which give rest, and demanding ones are '
                                             'better balanced.'}}]},
              {'id': 'work_organisation',
               'label': {'fr': 'Organisation du travail', 'en': 'Organisation of work'},
               'question': {'fr': 'Que change l’IA à la répartition des tâches, aux métiers et à la '
                                  'coopération\xa0?',
                            'en': 'What does AI change in how tasks are shared out, in jobs and in '
                                  'cooperation?'},
               'provenance': 'stated',
               'items': [{'id': 'work_sharing',
                          'label': {'fr': 'Partage du travail', 'en': 'Sharing of work'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Où arrivent les tâches nouvelles, et qui risque d’en être '
                                               'débordé\xa0?',
                                         'en': 'Where do the new tasks land, and who might be swamped by '
                                               'them?'},
                                        {'fr': 'Le travail se polarise-t-il\xa0? Des inégalités se '
                                               'creusent-elles entre agents ou entre métiers\xa0?',
                                         'en': 'Is work becoming polarised? Are inequalities widening '
                                               'between staff or between jobs?'},
                                        {'fr': 'La charge est-elle mieux répartie, dans l’équipe et d’un '
                                               'service à l’autre\xa0?',
                                         'en': 'Is the workload better spread, within the team and from one '
                                               'department to another?'}],
                          'negative': {'provenance': 'stated',
                                       'fr': 'Des services croulent sous des tâches nouvelles\xa0; le '
                                             'travail se polarise, déséquilibres et inégalités s’accentuent.',
                                       'en': 'Some departments are swamped with new tasks; work becomes '
                                             'polarised, imbalances and inequalities grow.'},
                          'positive': {'provenance': 'stated',
                                       'fr': 'La charge se répartit mieux, dans l’équipe comme d’un service '
                                             'à l’autre.',
                                       'en': 'The workload is better spread, within the team and between '
                                             'departments alike.'}},
                         {'id': 'job_transformation',
                          'label': {'fr': 'Transformation des métiers', 'en': 'Transformation of jobs'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Que faut-il savoir faire de nouveau, et est-ce ardu\xa0?',
                                         'en': 'What new things must people be able to do, and how hard are '
                                               'they?'},
                                        {'fr': 'Est-il possible d’amener les agents en poste à ce niveau\xa0'
                                               '?',
                                         'en': 'Can current staff be brought up to that level?'},
                                        {'fr': 'La collectivité et ses métiers attirent-ils davantage\xa0?',
                                         'en': 'Do the authority and its jobs attract more people?'},
                                        {'fr': 'Le niveau de compétence progresse-t-il pour tout le monde\xa0'
                                               '?',
                                         'en': 'Is the level of skill rising for everyone?'}],
                          'negative': {'provenance': 'stated',
                                       'fr': 'Des compétences inédites et ardues, auxquelles il est '
                                             'difficile, voire impossible, de préparer les agents en poste.',
                                       'en': 'New and demanding skills for which it is hard, or even '
                                             'impossible, to prepare current staff.'},
                          'positive': {'provenance': 'stated',
                                       'fr': 'La collectivité et ses métiers attirent davantage\xa0; tout le '
                                             'monde gagne en compétence.',
                                       'en': 'The authority and its jobs attract more people; everyone gains '
                                             'in skill.'}},
                         {'id': 'cooperation',
                          'label': {'fr': 'Coopération entre agents', 'en': 'Cooperation between staff'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Des tensions, des rivalités ou des malentendus naissent-ils '
                                               'dans les équipes ou entre elles\xa0?',
                                         'en': 'Are tensions, rivalries or misunderstandings arising within '
                                               'or between teams?'},
                                        {'fr': 'Les savoir-faire se conservent-ils et circulent-ils mieux\xa0'
                                               '?',
                                         'en': 'Is know-how better kept and passed around?'},
                                        {'fr': 'Les équipes travaillent-elles davantage ensemble, avec plus '
                                               'de souplesse\xa0?',
                                         'en': 'Do teams work together more, and more flexibly?'}],
                          'negative': {'provenance': 'stated',
                                       'fr': 'Tensions, rivalités et malentendus s’installent dans les '
                                             'équipes ou entre elles.',
                                       'en': 'Tensions, rivalries and misunderstandings set in within or '
                                             'between teams.'},
                          'positive': {'provenance': 'stated',
                                       'fr': 'Les savoir-faire se conservent et se partagent\xa0; les '
                                             'équipes travaillent ensemble, avec souplesse.',
                                       'en': 'Know-how is kept and shared; teams work together, and '
                                             'flexibly.'}}]},
              {'id': 'managers',
               'label': {'fr': 'Rôle des managers', 'en': 'Role of managers'},
               'question': {'fr': 'Que devient l’encadrement quand l’équipe travaille avec l’IA\xa0?',
                            'en': 'What becomes of management when the team works with AI?'},
               'provenance': 'stated',
               'items': [{'id': 'manager_legitimacy',
                          'label': {'fr': 'Légitimité de l’encadrant', 'en': 'Manager’s legitimacy'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'L’expertise technique sur laquelle reposait l’encadrement '
                                               'est-elle contestée\xa0?',
                                         'en': 'Is the technical expertise that management rested on being '
                                               'challenged?'},
                                        {'fr': 'L’outil empiète-t-il sur les échanges avec l’équipe, sur '
                                               'l’arbitrage ou sur la décision\xa0?',
                                         'en': 'Does the tool encroach on exchanges with the team, on '
                                               'arbitration or on decisions?'},
                                        {'fr': 'Dégage-t-il du temps pour accompagner, expliquer, coordonner '
                                               'et faire grandir les compétences\xa0?',
                                         'en': 'Does it free up time to support, explain, coordinate and '
                                               'grow skills?'}],
                          'negative': {'provenance': 'stated',
                                       'fr': 'L’expertise qui fondait la fonction est contestée\xa0; '
                                             'échanger, arbitrer et décider y tiennent moins de place.',
                                       'en': 'The expertise behind the role is challenged; discussing, '
                                             'arbitrating and deciding take up less of it.'},
                          'positive': {'provenance': 'stated',
                                       'fr': 'Plus de temps pour accompagner, expliquer, coordonner et faire '
                                             'grandir les compétences de l’équipe.',
                                       'en': 'More time to support, explain, coordinate and grow the team’s '
                                             'skills.'}},
                         {'id': 'manager_responsibility',
                          'label': {'fr': 'Responsabilité de l’encadrant', 'en': 'Manager’s responsibility'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Qui décide de quoi une fois le système en place, et '
                                               'qu’est-ce qui change dans cette chaîne\xa0?',
                                         'en': 'Who decides what once the system is in place, and what '
                                               'changes in that chain?'},
                                        {'fr': 'Sait-on qui répond, au bout du compte, d’une décision prise '
                                               'avec l’outil\xa0?',
                                         'en': 'Is it clear who ultimately answers for a decision made with '
                                               'the tool?'},
                                        {'fr': 'Qui répond de la qualité des données confiées au système\xa0'
                                               '?',
                                         'en': 'Who answers for the quality of the data entrusted to the '
                                               'system?'},
                                        {'fr': 'Le stress que l’IA suscite dans l’équipe est-il l’affaire de '
                                               'l’encadrement\xa0?',
                                         'en': 'Is the stress that AI causes in the team a matter for its '
                                               'manager?'},
                                        {'fr': 'Qui supervise l’IA, et comment encadrer celles et ceux qui '
                                               'la supervisent\xa0?',
                                         'en': 'Who supervises the AI, and how are those who supervise it to '
                                               'be managed?'}],
                          'note': {'fr': 'La source pose ici des questions sans décrire d’issue favorable\xa0'
                                         ': le pôle positif est un ajout d’ia_radar.',
                                   'en': 'Here the source asks questions without describing a favourable '
                                         'outcome: the positive pole is added by ia_radar.'},
                          'negative': {'provenance': 'stated',
                                       'fr': 'La chaîne de décision se recompose et l’on ne sait plus au '
                                             'juste qui est responsable en dernier ressort.',
                                       'en': 'The chain of decision is rearranged and it is no longer quite '
                                             'clear who is ultimately responsible.'},
                          'positive': {'provenance': 'ours',
                                       'fr': 'Il est établi qui répond de la décision, des données et de la '
                                             'supervision\xa0; l’encadrement a les moyens d’assumer sa part.',
                                       'en': 'It is settled who answers for the decision, the data and the '
                                             'supervision; managers have the means to carry their share.'}},
                         {'id': 'decision_making',
                          'label': {'fr': 'Prise de décision', 'en': 'Decision-making'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Craint-on qu’une décision irrégulière soit prise, ou '
                                               'suggérée, par l’outil\xa0?',
                                         'en': 'Is there a fear that the tool might make, or suggest, an '
                                               'unlawful decision?'},
                                        {'fr': 'Dépendre de l’outil, ou multiplier les contrôles, '
                                               'alourdit-il le pilotage\xa0?',
                                         'en': 'Does relying on the tool, or piling up checks, weigh '
                                               'management down?'},
                                        {'fr': 'Qui doit pouvoir expliquer une décision préparée avec '
                                               'l’IA\xa0?',
                                         'en': 'Who must be able to explain a decision prepared with AI?'},
                                        {'fr': 'Comment éviter de glisser vers la décision automatique\xa0?',
                                         'en': 'How can a slide towards automatic decisions be avoided?'},
                                        {'fr': 'Peut-on réagir plus vite tout en décidant plus sûrement\xa0?',
                                         'en': 'Can managers respond faster and decide more safely at the '
                                               'same time?'}],
                          'negative': {'provenance': 'stated',
                                       'fr': 'On redoute des décisions irrégulières\xa0; dépendance et '
                                             'contrôles alourdissent le pilotage, et l’automatisme gagne du '
                                             'terrain.',
                                       'en': 'Unlawful decisions are feared; dependence and checks weigh '
                                             'management down, and automatic decisions gain ground.'},
                          'positive': {'provenance': 'stated',
                                       'fr': 'L’encadrement réagit plus vite\xa0; les décisions sont à la '
                                             'fois plus rapides et plus sûres.',
                                       'en': 'Managers respond faster; decisions are both quicker and '
                                             'safer.'}}]}]}
