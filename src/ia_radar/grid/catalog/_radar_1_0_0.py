# SPDX-License-Identifier: CC-BY-NC-4.0
"""Made from radar-1.0.0.toml by `python -m ia_radar.grid.catalog`; edit that file, not this one."""

__all__ = ["DATA"]

DATA: dict[str, object] = {'id': 'radar',
 'version': '1.0.0',
 'title': {'fr': 'Radar de décision', 'en': 'Decision radar'},
 'purpose': {'fr': 'Examiner un projet d’IA sous quatre angles (utilité, confiance, frugalité, effets sur '
                   'les métiers) avant de l’engager, pendant sa préparation et au moment de décider de sa '
                   'mise en service.',
             'en': 'Look at an AI project from four sides (usefulness, trust, frugality, effects on jobs) '
                   'before starting it, while preparing it and when deciding whether to put it into '
                   'service.'},
 'drawing': 'radar',
 'minimum_coverage': [2, 3],
 'provenance': 'interpretation',
 'credit': {'work': {'fr': 'IA & Territoires (Cahier de l’Observatoire n°\xa04)',
                     'en': 'IA & Territoires (Cahier de l’Observatoire no. 4)'},
            'authors': {'fr': 'CIVITEO / Observatoire Data Publica',
                        'en': 'CIVITEO / Observatoire Data Publica'},
            'year': 2025,
            'licence': 'CC-BY-NC-4.0',
            'licence_url': 'https://creativecommons.org/licenses/by-nc/4.0/deed.fr',
            'source_url': 'https://civiteo.fr/mediatheque/fr',
            'changes': {'fr': 'textes reformulés et traduits, en partie interprétés',
                        'en': 'texts re-worded and translated, partly interpreted'}},
 'scale': {'provenance': 'interpretation',
           'levels': [{'value': 1,
                       'id': 'predominantly_negative',
                       'label': {'fr': 'Nettement défavorable', 'en': 'Clearly unfavourable'},
                       'meaning': {'fr': 'Sur ce thème, tout ou presque parle contre le projet.',
                                   'en': 'On this theme, almost everything speaks against the project.'},
                       'signal': 'hazard'},
                      {'value': 2,
                       'id': 'rather_negative',
                       'label': {'fr': 'Plutôt défavorable', 'en': 'Rather unfavourable'},
                       'meaning': {'fr': 'Sur ce thème, les réserves pèsent plus lourd que les atouts.',
                                   'en': 'On this theme, the reservations outweigh the strengths.'},
                       'signal': 'manoeuvre'},
                      {'value': 3,
                       'id': 'rather_positive',
                       'label': {'fr': 'Plutôt favorable', 'en': 'Rather favourable'},
                       'meaning': {'fr': 'Sur ce thème, les atouts dominent, mais des réserves demeurent.',
                                   'en': 'On this theme, the strengths dominate, but reservations remain.'},
                       'signal': 'caution'},
                      {'value': 4,
                       'id': 'predominantly_positive',
                       'label': {'fr': 'Nettement favorable', 'en': 'Clearly favourable'},
                       'meaning': {'fr': 'Sur ce thème, tout ou presque parle en faveur du projet.',
                                   'en': 'On this theme, almost everything speaks for the project.'},
                       'signal': 'open'}]},
 'sections': [{'id': 'useful',
               'label': {'fr': 'IA utile', 'en': 'Useful AI'},
               'question': {'fr': 'Qu’apporte ce projet au service public, et pourquoi ici\xa0?',
                            'en': 'What does this project bring to the public service, and why here?'},
               'provenance': 'stated',
               'items': [{'id': 'utility',
                          'label': {'fr': 'Utilité', 'en': 'Utility'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Les processus iront-ils plus vite\xa0? Les automatismes '
                                               'seront-ils plus fiables\xa0?',
                                         'en': 'Will processes run faster? Will automated steps be more '
                                               'reliable?'},
                                        {'fr': 'Le système ouvrira-t-il l’accès à des connaissances '
                                               'nouvelles\xa0? Permettra-t-il d’adapter le service à chaque '
                                               'personne\xa0?',
                                         'en': 'Will the system open up new knowledge? Will it let the '
                                               'service be tailored to each person?'},
                                        {'fr': 'En attend-on des économies\xa0? Des politiques publiques '
                                               'plus performantes\xa0?',
                                         'en': 'Is it expected to save money? To make public policies '
                                               'perform better?'},
                                        {'fr': 'Pour chacun de ces six gains, qui en profite\xa0: les '
                                               'agents, en interne\xa0; le public, directement\xa0; ou les '
                                               'deux\xa0?',
                                         'en': 'For each of these six gains, who benefits: staff, '
                                               'internally; the public, directly; or both?'},
                                        {'fr': 'Sans gain identifiable, pourquoi recourir à l’IA\xa0?',
                                         'en': 'If no gain can be named, why use AI at all?'}],
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Aucun des six gains n’est attendu, ni pour les agents ni pour '
                                             'le public\xa0: l’IA serait à elle-même son propre but.',
                                       'en': 'None of the six gains is expected, for staff or for the '
                                             'public: AI would be an end in itself.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'Un ou plusieurs gains nets se dessinent pour les agents, pour '
                                             'le public ou pour les deux.',
                                       'en': 'One or more clear gains are in sight for staff, for the '
                                             'public, or for both.'}},
                         {'id': 'political_opportunity',
                          'label': {'fr': 'Opportunité politique', 'en': 'Political opportunity'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Le projet répond-il à ce qui fait la particularité du '
                                               'territoire\xa0?',
                                         'en': 'Does the project answer to what is particular about the '
                                               'area?'},
                                        {'fr': 'S’inscrit-il dans les priorités du mandat\xa0?',
                                         'en': 'Does it fit the priorities of the current term of office?'},
                                        {'fr': 'Est-ce bien à cette politique, et non à une autre, qu’il '
                                               'faut consacrer argent, compétences et données\xa0?',
                                         'en': 'Is this the policy, rather than another, on which to spend '
                                               'money, skills and data?'}],
                          'note': {'fr': 'Ce thème relève d’un choix politique local\xa0: un même projet '
                                         'peut être noté différemment d’un territoire à l’autre.',
                                   'en': 'This theme is a matter of local political choice: the same project '
                                         'may be rated differently from one area to the next.'},
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Le projet détourne argent, compétences et données des '
                                             'priorités du mandat et des besoins propres au territoire.',
                                       'en': 'The project draws money, skills and data away from the '
                                             'priorities of the term of office and from the area’s own '
                                             'needs.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'Le projet sert une priorité du mandat et répond à une '
                                             'particularité du territoire.',
                                       'en': 'The project serves a priority of the term of office and '
                                             'answers to something particular about the area.'}},
                         {'id': 'territorial_coherence',
                          'label': {'fr': 'Cohérence territoriale', 'en': 'Territorial coherence'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Le territoire compte-t-il des entreprises du numérique, des '
                                               'jeunes pousses, des laboratoires ou des écoles que le projet '
                                               'peut associer\xa0?',
                                         'en': 'Are there digital firms, start-ups, laboratories or schools '
                                               'in the area that the project can involve?'},
                                        {'fr': 'Le projet part-il d’une proposition locale\xa0? La French '
                                               'Tech y prend-elle part\xa0?',
                                         'en': 'Does the project stem from a local proposal? Is the French '
                                               'Tech network taking part?'},
                                        {'fr': 'Va-t-il dans le sens de la stratégie économique de la '
                                               'collectivité et de l’image qu’elle veut donner\xa0?',
                                         'en': 'Is it in line with the authority’s economic strategy and the '
                                               'image it wants to project?'}],
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Le projet ignore les acteurs du numérique, de la recherche et '
                                             'de la formation du territoire, ainsi que sa stratégie '
                                             'économique.',
                                       'en': 'The project ignores the area’s digital firms, research and '
                                             'training, and its economic strategy.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'Le projet s’appuie sur des acteurs du territoire et conforte '
                                             'sa stratégie économique et son image.',
                                       'en': 'The project draws on organisations in the area and supports '
                                             'its economic strategy and its image.'}}]},
              {'id': 'trustworthy',
               'label': {'fr': 'IA de confiance', 'en': 'Trustworthy AI'},
               'question': {'fr': 'La collectivité maîtrise-t-elle assez le système pour que l’on puisse s’y '
                                  'fier\xa0?',
                            'en': 'Is the authority enough in control of the system for people to rely on '
                                  'it?'},
               'provenance': 'stated',
               'items': [{'id': 'bias_error_control',
                          'label': {'fr': 'Contrôle des biais et des erreurs',
                                    'en': 'Control of bias and errors'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'La collectivité saurait-elle repérer un biais ou une erreur, '
                                               'à l’apprentissage puis en service\xa0?',
                                         'en': 'Would the authority be able to spot a bias or an error, in '
                                               'training and then in use?'},
                                        {'fr': 'Sait-on sur quelles données le système a été entraîné\xa0? '
                                               'Est-il ouvert\xa0?',
                                         'en': 'Is it known which data the system was trained on? Is the '
                                               'system open?'},
                                        {'fr': 'Qui maîtrise les données qui servent à l’adapter '
                                               'localement\xa0? Si ce n’est pas la collectivité, à quoi '
                                               's’expose-t-on, notamment en matière de discrimination\xa0?',
                                         'en': 'Who controls the data used to adapt it locally? If not the '
                                               'authority, what are the risks, discrimination in '
                                               'particular?'},
                                        {'fr': 'Que coûterait une erreur\xa0: un réglage à reprendre, ou une '
                                               'personne privée d’un droit\xa0?',
                                         'en': 'What would an error cost: a setting to adjust, or a person '
                                               'deprived of a right?'},
                                        {'fr': 'Les agents ont-ils la formation et l’organisation '
                                               'nécessaires pour superviser le système\xa0?',
                                         'en': 'Do staff have the training and the work organisation they '
                                               'need to supervise the system?'}],
                          'note': {'fr': 'On note la capacité de la collectivité à contrôler, non le système '
                                         'lui-même. Si le prestataire ne sait pas répondre, choisissez «\xa0'
                                         'inconnu\xa0»\xa0: c’est déjà un constat.',
                                   'en': 'Rate the authority’s ability to control, not the system itself. If '
                                         'the provider cannot answer, choose “unknown”: that is already a '
                                         'finding.'},
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Données d’apprentissage inconnues, erreurs lourdes de '
                                             'conséquences que rien ne permet de détecter, agents non '
                                             'préparés à superviser.',
                                       'en': 'Training data unknown, serious errors that nothing would '
                                             'reveal, staff unprepared to supervise.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'Données connues et maîtrisées, biais et erreurs détectables à '
                                             'chaque étape, agents formés et organisés pour superviser.',
                                       'en': 'Data known and under control, bias and errors detectable at '
                                             'every step, staff trained and organised to supervise.'}},
                         {'id': 'transparency_sovereignty',
                          'label': {'fr': 'Transparence et souveraineté',
                                    'en': 'Transparency and sovereignty'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Où les données publiques et celles des usagers sont-elles '
                                               'hébergées, et qui en maîtrise les transferts\xa0?',
                                         'en': 'Where are public data and users’ data hosted, and who '
                                               'controls their transfer?'},
                                        {'fr': 'Le système peut-il être audité\xa0? Comprend-on ce qu’il '
                                               'fait des données\xa0?',
                                         'en': 'Can the system be audited? Is it clear what it does with '
                                               'data?'},
                                        {'fr': 'Peut-on le refuser et choisir une solution française ou '
                                               'européenne, ou bien une solution ouverte venue d’ailleurs\xa0'
                                               '?',
                                         'en': 'Can it be turned down in favour of a French or European '
                                               'solution, or an open one from elsewhere?'},
                                        {'fr': 'Peut-on expliquer à une personne la décision que le système '
                                               'a aidé à préparer à son sujet\xa0?',
                                         'en': 'Can a person be given an explanation of a decision about '
                                               'them that the system helped to prepare?'},
                                        {'fr': 'En sait-on assez sur son fonctionnement pour le rendre '
                                               'public\xa0?',
                                         'en': 'Is enough known about how it works to make it public?'}],
                          'note': {'fr': 'La transparence se note à deux niveaux\xa0: envers la personne '
                                         'concernée et envers l’ensemble des citoyens. Une réponse que le '
                                         'prestataire ne peut pas donner se note «\xa0inconnu\xa0», jamais '
                                         'au milieu de l’échelle.',
                                   'en': 'Rate transparency at two levels: towards the person concerned and '
                                         'towards citizens as a whole. An answer the provider cannot give is '
                                         '“unknown”, never the middle of the scale.'},
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Hébergement et transferts échappent à la collectivité\xa0; le '
                                             'système ne peut être ni audité, ni expliqué, ni rendu public.',
                                       'en': 'Hosting and transfers are out of the authority’s hands; the '
                                             'system can be neither audited, explained nor made public.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'La collectivité maîtrise hébergement et transferts, peut '
                                             'auditer le système, expliquer les décisions à chacun et '
                                             'publier ce qu’il faut savoir.',
                                       'en': 'The authority controls hosting and transfers, and can audit '
                                             'the system, explain decisions to each person and publish what '
                                             'people need to know.'}},
                         {'id': 'privacy',
                          'label': {'fr': 'Protection de la vie privée', 'en': 'Protection of privacy'},
                          'provenance': 'stated',
                          'questions': [{'fr': 'Des données personnelles servent-elles à l’apprentissage\xa0'
                                               '? En service\xa0?',
                                         'en': 'Are personal data used for training? And once the system is '
                                               'running?'},
                                        {'fr': 'Si oui, sont-elles anonymisées\xa0? Une analyse d’impact '
                                               'est-elle prévue lorsque le traitement est complexe\xa0?',
                                         'en': 'If so, are they anonymised? Is an impact assessment planned '
                                               'where the processing is complex?'},
                                        {'fr': 'L’autoévaluation proposée par la CNIL a-t-elle été faite\xa0'
                                               '?',
                                         'en': 'Has the self-assessment offered by the CNIL (the French data '
                                               'protection authority) been done?'},
                                        {'fr': 'L’équipe du projet compte-t-elle le délégué ou la déléguée à '
                                               'la protection des données\xa0?',
                                         'en': 'Is the data protection officer part of the project team?'},
                                        {'fr': 'Le système lui-même a-t-il été conçu dans le respect du '
                                               'RGPD\xa0?',
                                         'en': 'Was the system itself built in compliance with the GDPR?'}],
                          'note': {'fr': 'Sans aucune donnée personnelle, ni à l’apprentissage ni en '
                                         'service, le thème se règle vite. À l’inverse, une collectivité '
                                         'exemplaire peut être mise en défaut par un système qui ne l’est '
                                         'pas.',
                                   'en': 'With no personal data at all, in training or in use, this theme is '
                                         'quickly settled. Conversely, an exemplary authority can be put in '
                                         'breach by a system that is not.'},
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Des données personnelles sont exploitées sans protection ni '
                                             'analyse des risques, ou le système a été construit hors du '
                                             'RGPD.',
                                       'en': 'Personal data are used with no protection or risk analysis, or '
                                             'the system was built outside the GDPR.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'Aucune donnée personnelle n’est en jeu\xa0; ou bien les '
                                             'risques sont analysés et traités, avec le concours de la '
                                             'personne déléguée à la protection des données.',
                                       'en': 'No personal data are involved; or else the risks are analysed '
                                             'and dealt with, together with the data protection officer.'}}]},
              {'id': 'frugal',
               'label': {'fr': 'IA frugale', 'en': 'Frugal AI'},
               'question': {'fr': 'Le besoin justifie-t-il l’empreinte environnementale, et celle-ci '
                                  'est-elle maîtrisée\xa0?',
                            'en': 'Does the need justify the environmental footprint, and is that footprint '
                                  'under control?'},
               'provenance': 'stated',
               'items': [{'id': 'necessity',
                          'label': {'fr': 'Nécessité du recours à l’IA', 'en': 'Need for AI'},
                          'provenance': 'interpretation',
                          'questions': [{'fr': 'Peut-on rendre ce service sans IA\xa0?',
                                         'en': 'Can this service be provided without AI?'},
                                        {'fr': 'Une solution plus simple suffirait-elle\xa0?',
                                         'en': 'Would a simpler solution be enough?'},
                                        {'fr': 'Au regard de son utilité, le projet mérite-t-il que l’on '
                                               'mobilise une IA\xa0?',
                                         'en': 'In view of its utility, does the project deserve the use of '
                                               'AI?'}],
                          'note': {'fr': 'Ce thème se lit avec l’utilité\xa0: renoncer à une IA sans utilité '
                                         'est la première des sobriétés.',
                                   'en': 'Read this theme together with utility: doing without an AI that '
                                         'has no use is the first way to be frugal.'},
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Le service peut être rendu aussi bien sans IA.',
                                       'en': 'The service can be provided just as well without AI.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'Le besoin d’une IA est établi\xa0: rien de plus simple ne '
                                             'rendrait le même service.',
                                       'en': 'The need for AI is established: nothing simpler would provide '
                                             'the same service.'}},
                         {'id': 'sobriety',
                          'label': {'fr': 'Sobriété des données et du calcul',
                                    'en': 'Frugal data and computing'},
                          'provenance': 'interpretation',
                          'questions': [{'fr': 'Les volumes de données sont-ils réduits au nécessaire, à '
                                               'chaque étape\xa0?',
                                         'en': 'Are data volumes kept to what is needed, at every step?'},
                                        {'fr': 'Les systèmes de calcul sont-ils connus et optimisés\xa0?',
                                         'en': 'Are the computing systems known and optimised?'},
                                        {'fr': 'Où sont les serveurs, et quelle énergie les alimente\xa0?',
                                         'en': 'Where are the servers, and what energy powers them?'},
                                        {'fr': 'Le prestataire a-t-il été interrogé sur ces points\xa0? Des '
                                               'clauses l’engagent-elles à communiquer des mesures\xa0?',
                                         'en': 'Has the provider been asked about these points? Do contract '
                                               'clauses commit it to sharing measurements?'}],
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Rien n’est fait pour limiter les volumes de données ni le '
                                             'calcul, et la localisation des serveurs reste indifférente.',
                                       'en': 'Nothing is done to limit data volumes or computing, and nobody '
                                             'minds where the servers are.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'Données réduites au nécessaire, calcul optimisé, localisation '
                                             'des serveurs et énergie connues et prises en compte.',
                                       'en': 'Data kept to what is needed, computing optimised, server '
                                             'location and energy known and taken into account.'}},
                         {'id': 'environmental_balance',
                          'label': {'fr': 'Balance environnementale', 'en': 'Environmental balance'},
                          'provenance': 'interpretation',
                          'questions': [{'fr': 'L’empreinte du système a-t-elle été mesurée ou estimée, et '
                                               'avec quel outil\xa0?',
                                         'en': 'Has the system’s footprint been measured or estimated, and '
                                               'with which tool?'},
                                        {'fr': 'Si le projet sert la politique climatique, l’empreinte '
                                               'est-elle plus faible que le bénéfice attendu\xa0?',
                                         'en': 'If the project serves climate policy, is the footprint '
                                               'smaller than the benefit expected?'},
                                        {'fr': 'Dans les autres domaines, l’a-t-on mise en regard de '
                                               'l’intérêt pour le territoire et ses habitants\xa0?',
                                         'en': 'In other fields, has it been set against the benefit to the '
                                               'area and its people?'},
                                        {'fr': 'Cette balance est-elle refaite au fil du projet\xa0?',
                                         'en': 'Is the balance struck again as the project goes on?'},
                                        {'fr': 'Si l’impact est important, un comité d’éthique a-t-il été '
                                               'consulté avant l’arbitrage\xa0?',
                                         'en': 'If the impact is large, was an ethics committee consulted '
                                               'before the decision?'}],
                          'note': {'fr': 'Le niveau\xa04 suppose une mesure répétée dans le temps\xa0: une '
                                         'estimation unique, même favorable, n’y suffit pas. Si personne ne '
                                         'sait, répondez «\xa0inconnu\xa0» plutôt que 1.',
                                   'en': 'Level 4 needs measurement repeated over time: a single estimate, '
                                         'however favourable, is not enough. If nobody knows, answer '
                                         '“unknown” rather than 1.'},
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Le système coûte à l’environnement davantage qu’il ne '
                                             'rapporte.',
                                       'en': 'The system costs the environment more than it gives back.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'La balance est positive, mesurée, et le reste à chaque '
                                             'nouvelle mesure.',
                                       'en': 'The balance is positive, measured, and stays so each time it '
                                             'is measured again.'}}]},
              {'id': 'empowering',
               'label': {'fr': 'IA capacitante', 'en': 'Empowering AI'},
               'question': {'fr': 'L’IA renforce-t-elle les agents dans leur métier, ou les '
                                  'affaiblit-elle\xa0?',
                            'en': 'Does AI make staff stronger in their jobs, or weaker?'},
               'provenance': 'stated',
               'items': [{'id': 'engagement',
                          'label': {'fr': 'Engagement au travail', 'en': 'Engagement at work'},
                          'provenance': 'interpretation',
                          'questions': [{'fr': 'L’IA aide-t-elle les agents à être plus performants et plus '
                                               'motivés\xa0?',
                                         'en': 'Does AI help staff to perform better and be more motivated?'},
                                        {'fr': 'Leur autonomie, leur savoir-faire et le sens de leur travail '
                                               'en sortent-ils renforcés\xa0?',
                                         'en': 'Do their autonomy, their know-how and the meaning of their '
                                               'work come out stronger?'},
                                        {'fr': 'Risque-t-on de déqualifier des métiers, ou de supprimer des '
                                               'emplois\xa0?',
                                         'en': 'Is there a risk of de-skilling occupations, or of cutting '
                                               'jobs?'}],
                          'note': {'fr': 'Il s’agit d’une première impression\xa0; le girouet l’approfondit '
                                         'et peut remplir ce thème.',
                                   'en': 'This is a first impression; the girouet takes it further and can '
                                         'fill in this theme.'},
                          'derived_from': ['girouet:engagement'],
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Le métier perd en autonomie, en savoir-faire et en sens, '
                                             'jusqu’à la déqualification ou à la suppression d’emplois.',
                                       'en': 'The job loses autonomy, know-how and meaning, to the point of '
                                             'de-skilling or job cuts.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'L’agent décide, se perfectionne et trouve davantage de sens à '
                                             'son travail.',
                                       'en': 'Staff decide, improve their skills and find more meaning in '
                                             'their work.'}},
                         {'id': 'work_life_quality',
                          'label': {'fr': 'Qualité de vie et conditions de travail',
                                    'en': 'Quality of life and working conditions'},
                          'provenance': 'interpretation',
                          'questions': [{'fr': 'Le quotidien professionnel s’améliore-t-il, ou se '
                                               'dégrade-t-il\xa0?',
                                         'en': 'Is day-to-day working life getting better, or worse?'},
                                        {'fr': 'Qu’y gagnent, ou qu’y perdent, la reconnaissance, les '
                                               'relations entre collègues et la santé mentale\xa0?',
                                         'en': 'What do recognition, relations between colleagues and mental '
                                               'health stand to gain or lose?'},
                                        {'fr': 'Le sujet est-il ouvert au dialogue social\xa0?',
                                         'en': 'Is the matter open to social dialogue?'}],
                          'note': {'fr': 'Il s’agit d’une première impression\xa0; le girouet l’approfondit '
                                         'et peut remplir ce thème.',
                                   'en': 'This is a first impression; the girouet takes it further and can '
                                         'fill in this theme.'},
                          'derived_from': ['girouet:work_life_quality'],
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Travail moins reconnu, collègues plus isolés, surveillance et '
                                             'stress en hausse.',
                                       'en': 'Work less recognised, colleagues more isolated, monitoring and '
                                             'stress on the rise.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'Travail mieux reconnu, liens professionnels nouveaux, meilleur '
                                             'équilibre entre tâches qui reposent et tâches exigeantes.',
                                       'en': 'Work better recognised, new professional ties, a better '
                                             'balance between restful and demanding tasks.'}},
                         {'id': 'work_organisation',
                          'label': {'fr': 'Organisation du travail', 'en': 'Organisation of work'},
                          'provenance': 'interpretation',
                          'questions': [{'fr': 'La charge de travail sera-t-elle mieux répartie, ou moins '
                                               'bien\xa0?',
                                         'en': 'Will the workload be shared out better, or less well?'},
                                        {'fr': 'Les agents pourront-ils suivre l’évolution de leur métier\xa0'
                                               '?',
                                         'en': 'Will staff be able to keep up with the changes in their '
                                               'jobs?'},
                                        {'fr': 'La coopération entre équipes en sera-t-elle facilitée\xa0?',
                                         'en': 'Will cooperation between teams become easier?'}],
                          'note': {'fr': 'Il s’agit d’une première impression\xa0; le girouet l’approfondit '
                                         'et peut remplir ce thème.',
                                   'en': 'This is a first impression; the girouet takes it further and can '
                                         'fill in this theme.'},
                          'derived_from': ['girouet:work_organisation'],
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Charge déséquilibrée, compétences hors d’atteinte pour les '
                                             'agents en poste, frictions entre équipes.',
                                       'en': 'An unbalanced workload, skills out of reach for current staff, '
                                             'friction between teams.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'Charge mieux répartie, compétences en progrès, équipes qui '
                                             'coopèrent.',
                                       'en': 'A better-shared workload, rising skills, teams that '
                                             'cooperate.'}},
                         {'id': 'managers',
                          'label': {'fr': 'Rôle des managers', 'en': 'Role of managers'},
                          'provenance': 'interpretation',
                          'questions': [{'fr': 'L’encadrement gagne-t-il du temps pour accompagner l’équipe, '
                                               'ou perd-il en légitimité\xa0?',
                                         'en': 'Do managers gain time to support the team, or lose '
                                               'legitimacy?'},
                                        {'fr': 'Est-il clair qui répond des décisions prises avec l’IA\xa0?',
                                         'en': 'Is it clear who answers for decisions made with AI?'},
                                        {'fr': 'Décider devient-il plus rapide et plus sûr, ou plus lourd\xa0'
                                               '?',
                                         'en': 'Does deciding become faster and safer, or more cumbersome?'}],
                          'note': {'fr': 'Il s’agit d’une première impression\xa0; le girouet l’approfondit '
                                         'et peut remplir ce thème.',
                                   'en': 'This is a first impression; the girouet takes it further and can '
                                         'fill in this theme.'},
                          'derived_from': ['girouet:managers'],
                          'negative': {'provenance': 'interpretation',
                                       'fr': 'Encadrement contesté, responsabilités brouillées, décisions '
                                             'plus lourdes ou trop automatiques.',
                                       'en': 'Management challenged, responsibilities blurred, decisions '
                                             'more cumbersome or too automatic.'},
                          'positive': {'provenance': 'interpretation',
                                       'fr': 'Davantage de temps pour l’équipe\xa0; des décisions plus '
                                             'rapides et plus sûres.',
                                       'en': 'More time for the team; faster and safer decisions.'}}]}]}
