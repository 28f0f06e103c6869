"""Further sentences for the finder of quotations, written before it was tried on any of them.

Each: language, body (Markdown), and the quotations in it as (text, speaker). Everybody in them is invented.
"""

# ruff: noqa: E501 - a sentence stays on its line

ENGLISH = [
    # the speaker after, before, in the sentence before
    (
        "“Our members will not sign a paper they have not read,” argued Tilda Marchetti, general secretary of the Weavers’ Guild.",
        [("Our members will not sign a paper they have not read,", "Tilda Marchetti")],
    ),
    (
        "Kwame Adusei, chair of the Lowland Farmers’ Forum, noted: “A well is cheaper than a funeral.”",
        [("A well is cheaper than a funeral.", "Kwame Adusei")],
    ),
    (
        "Priya Raman runs the clinic alone at weekends. “If I fall ill, there is nobody,” she admitted.",
        [("If I fall ill, there is nobody,", "Priya Raman")],
    ),
    (
        "Detective Inspector Howard Pell thanked those who came forward. “Without them we would still be guessing.”",
        [("Without them we would still be guessing.", "Howard Pell")],
    ),
    (
        "In the words of Sister Benedicta Moore, “hunger does not keep office hours”.",
        [("hunger does not keep office hours", "Benedicta Moore")],
    ),
    (
        "“No comment” was all that Adusei would say to reporters waiting outside the court.",
        [("No comment", "Adusei")],
    ),
    # several fragments in a sentence
    (
        "Marchetti called the offer “insulting”, “late” and “an attempt to divide people who have nothing left to lose”.",
        [("insulting late an attempt to divide people who have nothing left to lose", "Marchetti")],
    ),
    (
        "The inquiry, said Judge Elspeth Crane, had found “a pattern of delay” and “a habit of blaming the dead”.",
        [("a pattern of delay a habit of blaming the dead", "Elspeth Crane")],
    ),
    (
        "“If the dam is built,” warned Adusei, “the village will be under water by 2030, and so will its graves.”",
        [("If the dam is built, the village will be under water by 2030, and so will its graves.", "Adusei")],
    ),
    (
        "“We are tired,” Raman said, “but we are open.” She added that volunteers are “the only reason the doors still work”.",
        [("We are tired, but we are open.", "Raman"), ("the only reason the doors still work", "Raman")],
    ),
    # nested marks
    (
        "‘When they told us “wait for the experts”, we knew nobody was coming,’ recalled Priya Raman.",
        [("When they told us “wait for the experts”, we knew nobody was coming,", "Priya Raman")],
    ),
    (
        "“My grandmother used to say ‘measure the river, not the rain’, and she was right,” said Kwame Adusei.",
        [("My grandmother used to say ‘measure the river, not the rain’, and she was right,", "Kwame Adusei")],
    ),
    # over several paragraphs
    (
        "Tilda Marchetti said:\n\n“The mill closed on a Tuesday.\n\n“By Friday the shops had gone too.\n\n“Nobody from the ministry has called since.”",
        [
            (
                "The mill closed on a Tuesday.\nBy Friday the shops had gone too.\nNobody from the ministry has called since.",
                "Tilda Marchetti",
            )
        ],
    ),
    (
        "‘We asked for a hearing in March.\n\n‘We were given one in November, when the crop was already dead,’ said Kwame Adusei.",
        [
            (
                "We asked for a hearing in March.\nWe were given one in November, when the crop was already dead,",
                "Kwame Adusei",
            )
        ],
    ),
    # indirect speech with and without quoted words
    ("Marchetti said that the guild would meet on Thursday and that no strike was planned.", []),
    (
        "Raman said that the clinic had been “running on tea and goodwill” since the spring.",
        [("running on tea and goodwill", "Raman")],
    ),
    (
        "The ministry denies that the road is unsafe, insisting it was “inspected twice, by two different firms”.",
        [("inspected twice, by two different firms", "The ministry")],
    ),
    # scare quotes and titles
    ("The so-called “efficiency review” closed four libraries.", []),
    ("Her first novel, “The Salt Road to Marrow Bay”, appears in June.", []),
    ("Officials still speak of ‘temporary’ shelters eleven years after the flood.", []),
    ("The exhibition “Threads That Hold a Valley Together” opens on 3 May.", []),
    ("He is known in the valley as “the man who stopped the train”.", []),
    ("A banner reading “Water is not for sale” hung from the bridge.", []),
    # organisations, roles, letters
    (
        "“The figures speak for themselves,” the Lowland Farmers’ Forum said in a statement on Monday.",
        [("The figures speak for themselves,", "Lowland Farmers’ Forum")],
    ),
    (
        "A senior official, who asked not to be named, said: “We lost the file, and then we lost the copy.”",
        [("We lost the file, and then we lost the copy.", "A senior official")],
    ),
    (
        "“I can’t promise a date,” Transport Secretary Alun Meredith told MPs on Wednesday.",
        [("I can’t promise a date,", "Alun Meredith")],
    ),
    (
        "Prof. Ingeborg Sachs, who led the study, commented: ‘Fish don’t read treaties.’",
        [("Fish don’t read treaties.", "Ingeborg Sachs")],
    ),
    (
        "> Every loom that stops is a family that leaves.\n>\n> — Tilda Marchetti, general secretary",
        [("Every loom that stops is a family that leaves.", "Tilda Marchetti")],
    ),
    (
        "“They have had their ‘consultation’. Now we want our answer,” Marchetti told the crowd.",
        [("They have had their ‘consultation’. Now we want our answer,", "Marchetti")],
    ),
    (
        '"The tests were clean in 2021, 2022 and 2023," said Dr. Howard Pell Jr., the county\'s water engineer.',
        [("The tests were clean in 2021, 2022 and 2023,", "Howard Pell Jr.")],
    ),
]

FRENCH = [
    (
        "« Nos adhérents ne signeront rien sans l’avoir lu », a averti Mathilde Corbin, secrétaire générale de la Guilde des tisserands.",
        [("Nos adhérents ne signeront rien sans l’avoir lu", "Mathilde Corbin")],
    ),
    (
        "Ousmane Keïta, président du Forum des paysans, a lancé : « Un puits coûte moins cher qu’un enterrement. »",
        [("Un puits coûte moins cher qu’un enterrement.", "Ousmane Keïta")],
    ),
    (
        "La docteure Élise Vannier tient seule le dispensaire. « Si je tombe malade, il n’y a personne », reconnaît-elle.",
        [("Si je tombe malade, il n’y a personne", "Élise Vannier")],
    ),
    (
        "« Si le barrage est construit, a prévenu Ousmane Keïta, le village sera sous l’eau en 2030. »",
        [("Si le barrage est construit le village sera sous l’eau en 2030.", "Ousmane Keïta")],
    ),
    (
        "Mme Corbin a jugé l’offre « insultante », « tardive » et « faite pour diviser celles qui n’ont plus rien à perdre ».",
        [("insultante tardive faite pour diviser celles qui n’ont plus rien à perdre", "Corbin")],
    ),
    (
        "« Quand on nous a dit “attendez les experts”, nous avons compris que personne ne viendrait », se souvient Élise Vannier.",
        [
            (
                "Quand on nous a dit “attendez les experts”, nous avons compris que personne ne viendrait",
                "Élise Vannier",
            )
        ],
    ),
    (
        "« L’usine a fermé un mardi.\n\n« Le vendredi, les commerces avaient disparu », raconte Mathilde Corbin.",
        [("L’usine a fermé un mardi.\nLe vendredi, les commerces avaient disparu", "Mathilde Corbin")],
    ),
    ("Ousmane Keïta a déclaré que le forum se réunirait jeudi et qu’aucune grève n’était prévue.", []),
    (
        "Élise Vannier a indiqué que le dispensaire tenait « grâce au thé et à la bonne volonté de tous ».",
        [("grâce au thé et à la bonne volonté de tous", "Élise Vannier")],
    ),
    ("La « revue d’efficacité » a fermé quatre bibliothèques.", []),
    ("Son premier roman, « La Route du sel jusqu’à la baie », paraît en juin.", []),
    ("L’exposition « Les fils qui tiennent la vallée » ouvre le 3 mai.", []),
    ("On le surnomme « l’homme qui a arrêté le train ».", []),
    (
        "« Les chiffres parlent d’eux-mêmes », a estimé le Forum des paysans dans un communiqué publié lundi.",
        [("Les chiffres parlent d’eux-mêmes", "le Forum des paysans")],
    ),
    (
        "Pour sa part, la ministre des Transports, Agnès Lormeau, a assuré : « Je ne promets aucune date. »",
        [("Je ne promets aucune date.", "Agnès Lormeau")],
    ),
    (
        "« Nous sommes fatigués, mais nous sommes ouverts », a-t-elle confié, avant d’ajouter : « Revenez demain. » La docteure Vannier a refermé la porte.",
        [("Nous sommes fatigués, mais nous sommes ouverts", ""), ("Revenez demain.", "")],
    ),
    (
        "« Les poissons ne lisent pas les traités », ironise le professeur Bastien Roche, qui a dirigé l’étude.",
        [("Les poissons ne lisent pas les traités", "Bastien Roche")],
    ),
    (
        "> Chaque métier qui s’arrête est une famille qui part.\n>\n> — Mathilde Corbin, secrétaire générale",
        [("Chaque métier qui s’arrête est une famille qui part.", "Mathilde Corbin")],
    ),
    (
        "« Rien n’est décidé », martèle-t-on au ministère.",
        [("Rien n’est décidé", "")],
    ),
    (
        "Selon les termes d’Ousmane Keïta, l’accord est « un chèque sans provision signé au nom de nos enfants ».",
        [("un chèque sans provision signé au nom de nos enfants", "Ousmane Keïta")],
    ),
]

SPANISH = [
    (
        "«Nuestra gente no firmará un papel que no ha leído», advirtió Matilde Cortés, secretaria general del Gremio de Tejedoras.",
        [("Nuestra gente no firmará un papel que no ha leído", "Matilde Cortés")],
    ),
    (
        "Rubén Quispe, presidente del Foro Campesino, sentenció: «Un pozo cuesta menos que un entierro».",
        [("Un pozo cuesta menos que un entierro", "Rubén Quispe")],
    ),
    (
        "La doctora Pilar Ansede atiende sola el consultorio. «Si me enfermo, no queda nadie», reconoce.",
        [("Si me enfermo, no queda nadie", "Pilar Ansede")],
    ),
    (
        "«Si construyen la presa —advirtió Rubén Quispe—, el pueblo quedará bajo el agua en 2030».",
        [("Si construyen la presa el pueblo quedará bajo el agua en 2030", "Rubén Quispe")],
    ),
    (
        "Cortés calificó la oferta de «insultante», «tardía» y «pensada para dividir a quienes ya no tienen nada que perder».",
        [("insultante tardía pensada para dividir a quienes ya no tienen nada que perder", "Cortés")],
    ),
    (
        "“Cuando nos dijeron ‘esperen a los expertos’, supimos que no vendría nadie”, recordó Pilar Ansede.",
        [("Cuando nos dijeron ‘esperen a los expertos’, supimos que no vendría nadie", "Pilar Ansede")],
    ),
    (
        "«La fábrica cerró un martes.\n\n»El viernes ya no había tiendas», relató Matilde Cortés.",
        [("La fábrica cerró un martes.\nEl viernes ya no había tiendas", "Matilde Cortés")],
    ),
    ("Quispe dijo que el foro se reuniría el jueves y que no había ninguna huelga prevista.", []),
    (
        "Ansede señaló que el consultorio funciona «a base de té y de buena voluntad».",
        [("a base de té y de buena voluntad", "Ansede")],
    ),
    ("La llamada «revisión de eficiencia» cerró cuatro bibliotecas.", []),
    ("Su primera novela, «El camino de la sal hasta la bahía», sale en junio.", []),
    ("La exposición «Los hilos que sostienen un valle» abre el 3 de mayo.", []),
    ("Los vecinos lo apodan «el hombre que paró el tren».", []),
    (
        "«Las cifras hablan por sí solas», indicó el Foro Campesino en un comunicado.",
        [("Las cifras hablan por sí solas", "Foro Campesino")],
    ),
    (
        "A juicio de la ministra de Transportes, Nuria Bastos, «nadie puede prometer una fecha».",
        [("nadie puede prometer una fecha", "Nuria Bastos")],
    ),
    (
        "—Estamos cansados, pero abiertos —dijo Ansede.",
        [],
    ),
    (
        "“Los peces no leen tratados”, bromeó el profesor Basilio Roca, que dirigió el estudio. “Y tampoco votan”, agregó.",
        [("Los peces no leen tratados", "Basilio Roca"), ("Y tampoco votan", "Basilio Roca")],
    ),
    (
        "En palabras de Rubén Quispe: «El acuerdo es un cheque sin fondos».",
        [("El acuerdo es un cheque sin fondos", "Rubén Quispe")],
    ),
    (
        "> Cada telar que se para es una familia que se va.\n>\n> — Matilde Cortés, secretaria general",
        [("Cada telar que se para es una familia que se va.", "Matilde Cortés")],
    ),
    (
        "Preguntado por los plazos, el alcalde respondió que «las obras van como van y no hay más que decir».",
        [("las obras van como van y no hay más que decir", "el alcalde")],
    ),
]

GERMAN = [
    (
        "„Unsere Mitglieder unterschreiben kein Papier, das sie nicht gelesen haben“, warnte Mathilde Kern, Generalsekretärin der Webergilde.",
        [("Unsere Mitglieder unterschreiben kein Papier, das sie nicht gelesen haben", "Mathilde Kern")],
    ),
    (
        "Jakob Steiner, Vorsitzender des Bauernforums, stellte klar: „Ein Brunnen ist billiger als ein Begräbnis.“",
        [("Ein Brunnen ist billiger als ein Begräbnis.", "Jakob Steiner")],
    ),
    (
        "Die Ärztin Paula Riemann führt die Praxis allein. „Wenn ich krank werde, ist niemand da“, gibt sie zu.",
        [("Wenn ich krank werde, ist niemand da", "Paula Riemann")],
    ),
    (
        "„Wenn der Damm gebaut wird“, mahnte Jakob Steiner, „steht das Dorf 2030 unter Wasser.“",
        [("Wenn der Damm gebaut wird steht das Dorf 2030 unter Wasser.", "Jakob Steiner")],
    ),
    (
        "Kern nannte das Angebot „beleidigend“, „verspätet“ und „dazu gemacht, Menschen zu spalten, die nichts mehr zu verlieren haben“.",
        [
            (
                "beleidigend verspätet dazu gemacht, Menschen zu spalten, die nichts mehr zu verlieren haben",
                "Kern",
            )
        ],
    ),
    (
        "„Als man uns sagte: ‚Wartet auf die Fachleute‘, wussten wir, dass niemand kommt“, erinnert sich Paula Riemann.",
        [("Als man uns sagte: ‚Wartet auf die Fachleute‘, wussten wir, dass niemand kommt", "Paula Riemann")],
    ),
    (
        "„Die Weberei schloss an einem Dienstag.\n\n„Am Freitag waren auch die Läden fort“, berichtete Mathilde Kern.",
        [("Die Weberei schloss an einem Dienstag.\nAm Freitag waren auch die Läden fort", "Mathilde Kern")],
    ),
    ("Steiner sagte, das Forum werde am Donnerstag tagen, ein Streik sei nicht geplant.", []),
    (
        "Riemann zufolge läuft die Praxis „mit Tee und gutem Willen“.",
        [("mit Tee und gutem Willen", "Riemann")],
    ),
    ("Die sogenannte „Effizienzprüfung“ schloss vier Büchereien.", []),
    ("Ihr erster Roman „Die Salzstraße bis zur Bucht“ erscheint im Juni.", []),
    ("Die Ausstellung „Fäden, die ein Tal zusammenhalten“ öffnet am 3. Mai.", []),
    ("Im Tal heißt er nur „der Mann, der den Zug anhielt“.", []),
    (
        "„Die Zahlen sprechen für sich“, hieß es in einer Mitteilung des Bauernforums.",
        [("Die Zahlen sprechen für sich", "")],
    ),
    (
        "Verkehrsministerin Anke Lorenz sagte dem Ausschuss: „Ein Datum kann ich nicht versprechen.“",
        [("Ein Datum kann ich nicht versprechen.", "Anke Lorenz")],
    ),
    (
        "»Fische lesen keine Verträge«, spottete Professor Bastian Rohde, der die Studie leitete.",
        [("Fische lesen keine Verträge", "Bastian Rohde")],
    ),
    (
        "> Jeder Webstuhl, der stillsteht, ist eine Familie, die geht.\n>\n> – Mathilde Kern, Generalsekretärin",
        [("Jeder Webstuhl, der stillsteht, ist eine Familie, die geht.", "Mathilde Kern")],
    ),
    (
        "Nach den Worten von Jakob Steiner ist das Abkommen „ein ungedeckter Scheck im Namen unserer Kinder“.",
        [("ein ungedeckter Scheck im Namen unserer Kinder", "Jakob Steiner")],
    ),
    (
        "Das Ministerium teilte mit, die Straße sei „zweimal geprüft worden, von zwei verschiedenen Firmen“.",
        [("zweimal geprüft worden, von zwei verschiedenen Firmen", "Das Ministerium")],
    ),
    (
        "Kern zeigte sich enttäuscht. „Seit Freitag hat aus dem Ministerium niemand angerufen.“ Die Gespräche gehen weiter.",
        [("Seit Freitag hat aus dem Ministerium niemand angerufen.", "Kern")],
    ),
]

ARABIC = [
    (
        "«أعضاؤنا لن يوقعوا ورقة لم يقرؤوها»، حذرت منى الخطيب، الأمينة العامة لنقابة النساجين.",
        [("أعضاؤنا لن يوقعوا ورقة لم يقرؤوها", "منى الخطيب")],
    ),
    (
        "وقال رئيس منتدى المزارعين عمر الشامي: «البئر أرخص من الجنازة».",
        [("البئر أرخص من الجنازة", "عمر الشامي")],
    ),
    (
        "تدير الطبيبة هدى قاسم العيادة وحدها. وقالت: «إذا مرضت فلن يبقى أحد».",
        [("إذا مرضت فلن يبقى أحد", "هدى قاسم")],
    ),
    (
        "«إذا بني السد»، حذر عمر الشامي، «فستغمر المياه القرية قبل عام 2030».",
        [("إذا بني السد فستغمر المياه القرية قبل عام 2030", "عمر الشامي")],
    ),
    (
        "وصفت الخطيب العرض بأنه «مهين» و«متأخر» و«يهدف إلى تقسيم من لم يبق لديهم ما يخسرونه».",
        [("مهين متأخر يهدف إلى تقسيم من لم يبق لديهم ما يخسرونه", "الخطيب")],
    ),
    (
        "«عندما قالوا لنا “انتظروا الخبراء” عرفنا أن أحدا لن يأتي»، تذكرت هدى قاسم.",
        [("عندما قالوا لنا “انتظروا الخبراء” عرفنا أن أحدا لن يأتي", "هدى قاسم")],
    ),
    (
        "«أغلق المصنع يوم ثلاثاء.\n\n«وبحلول الجمعة كانت المتاجر قد اختفت»، قالت منى الخطيب.",
        [("أغلق المصنع يوم ثلاثاء.\nوبحلول الجمعة كانت المتاجر قد اختفت", "منى الخطيب")],
    ),
    ("قال عمر الشامي إن المنتدى سيجتمع يوم الخميس وإنه لا إضراب مقررا.", []),
    (
        "وذكرت هدى قاسم أن العيادة تعمل «بالشاي وحسن النية منذ الربيع».",
        [("بالشاي وحسن النية منذ الربيع", "هدى قاسم")],
    ),
    ("أغلقت ما تسمى «مراجعة الكفاءة» أربع مكتبات.", []),
    ("تصدر روايتها الأولى «طريق الملح إلى الخليج البعيد» في حزيران.", []),
    ("يفتتح معرض «الخيوط التي تمسك الوادي» في الثالث من أيار.", []),
    (
        "«الأرقام تتحدث عن نفسها»، قال منتدى المزارعين في بيان صدر يوم الاثنين.",
        [("الأرقام تتحدث عن نفسها", "منتدى المزارعين")],
    ),
    (
        "وردت وزيرة النقل نوال بسيسو: «لا أعد أحدا بموعد».",
        [("لا أعد أحدا بموعد", "نوال بسيسو")],
    ),
    (
        "وعلق الأستاذ باسل الروماني، الذي قاد الدراسة، قائلا: «الأسماك لا تقرأ المعاهدات».",
        [("الأسماك لا تقرأ المعاهدات", "باسل الروماني")],
    ),
    (
        "وعلى حد تعبير عمر الشامي، فإن الاتفاق «شيك بلا رصيد وقع باسم أطفالنا».",
        [("شيك بلا رصيد وقع باسم أطفالنا", "عمر الشامي")],
    ),
    (
        "ونفت الوزارة أن يكون الطريق خطرا، مؤكدة أنه «فحص مرتين من قبل شركتين مختلفتين».",
        [("فحص مرتين من قبل شركتين مختلفتين", "الوزارة")],
    ),
    (
        "يعرفه أهل الوادي بلقب «الرجل الذي أوقف القطار».",
        [],
    ),
]

# a second lot, written after the finder had learnt from the first and before it was tried on these
AGAIN_ENGLISH = [
    (
        "“Our patience is not a renewable resource,” quipped Harriet Oyelaran, who chairs the tenants’ union.",
        [("Our patience is not a renewable resource,", "Harriet Oyelaran")],
    ),
    (
        "Oyelaran accused the council of “hiding behind consultants” and promised “a long, cold, well-organised winter”.",
        [("hiding behind consultants a long, cold, well-organised winter", "Oyelaran")],
    ),
    (
        "The engineer, Piotr Zielak, was blunt: “Concrete does not read budgets. It cracks.”",
        [("Concrete does not read budgets. It cracks.", "Piotr Zielak")],
    ),
    ("The play “Eleven Winters on the Ledge” returns in May.", []),
    (
        "“I was told,” Zielak recalled, “that the crack was a shadow.” The inquiry resumes on Monday.",
        [("I was told, that the crack was a shadow.", "Zielak")],
    ),
    ("Zielak said the bridge would be inspected again in June.", []),
]
AGAIN_FRENCH = [
    (
        "« Notre patience n’est pas inépuisable », ironise Hélène Marquet, qui préside le syndicat des locataires.",
        [("Notre patience n’est pas inépuisable", "Hélène Marquet")],
    ),
    (
        "« On m’a dit, se rappelle l’ingénieur Paul Zieliak, que la fissure était une ombre. »",
        [("On m’a dit que la fissure était une ombre.", "Paul Zieliak")],
    ),
    (
        "Mme Marquet a accusé la mairie de « se cacher derrière des consultants ».",
        [("se cacher derrière des consultants", "Marquet")],
    ),
    ("La pièce « Onze hivers sur la corniche » revient en mai.", []),
    (
        "À en croire Hélène Marquet, « l’hiver sera long et bien organisé ».",
        [("l’hiver sera long et bien organisé", "Hélène Marquet")],
    ),
]
AGAIN_SPANISH = [
    (
        "«Nuestra paciencia no es un recurso renovable», ironizó Elena Marqués, que preside el sindicato de inquilinas.",
        [("Nuestra paciencia no es un recurso renovable", "Elena Marqués")],
    ),
    (
        "«Me dijeron —recordó el ingeniero Pablo Zelada— que la grieta era una sombra».",
        [("Me dijeron que la grieta era una sombra", "Pablo Zelada")],
    ),
    (
        "Marqués acusó al ayuntamiento de «esconderse detrás de consultores».",
        [("esconderse detrás de consultores", "Marqués")],
    ),
    ("La obra «Once inviernos en la cornisa» vuelve en mayo.", []),
    (
        "Para Zelada, «el hormigón no lee presupuestos».",
        [("el hormigón no lee presupuestos", "Zelada")],
    ),
]
AGAIN_GERMAN = [
    (
        "„Unsere Geduld wächst nicht nach“, spottete Helene Markwart, die dem Mieterbund vorsitzt.",
        [("Unsere Geduld wächst nicht nach", "Helene Markwart")],
    ),
    (
        "„Man sagte mir“, erinnerte sich der Ingenieur Paul Zielke, „der Riss sei ein Schatten.“",
        [("Man sagte mir der Riss sei ein Schatten.", "Paul Zielke")],
    ),
    (
        "Markwart warf der Stadt vor, „sich hinter Beratern zu verstecken“.",
        [("sich hinter Beratern zu verstecken", "Markwart")],
    ),
    ("Das Stück „Elf Winter auf dem Sims“ kehrt im Mai zurück.", []),
    (
        "Ingenieur Zielke wird deutlich: „Beton liest keine Haushaltspläne.“",
        [("Beton liest keine Haushaltspläne.", "Zielke")],
    ),
]
AGAIN_ARABIC = [
    (
        "«صبرنا ليس موردا متجددا»، قالت هالة مرقص، التي ترأس اتحاد المستأجرين.",
        [("صبرنا ليس موردا متجددا", "هالة مرقص")],
    ),
    (
        "وأضاف المهندس بولس زياد: «الخرسانة لا تقرأ الميزانيات».",
        [("الخرسانة لا تقرأ الميزانيات", "بولس زياد")],
    ),
    (
        "واتهمت مرقص البلدية بأنها «تختبئ خلف المستشارين منذ سنوات».",
        [("تختبئ خلف المستشارين منذ سنوات", "مرقص")],
    ),
    ("تعود مسرحية «أحد عشر شتاء على الحافة» في أيار.", []),
    (
        "وقال زياد إن الجسر «سيفحص مرة أخرى في حزيران المقبل».",
        [("سيفحص مرة أخرى في حزيران المقبل", "زياد")],
    ),
]

FURTHER = [
    (language, *case)
    for language, cases in (
        ("en-GB", [*ENGLISH, *AGAIN_ENGLISH]),
        ("fr", [*FRENCH, *AGAIN_FRENCH]),
        ("es", [*SPANISH, *AGAIN_SPANISH]),
        ("de", [*GERMAN, *AGAIN_GERMAN]),
        ("ar", [*ARABIC, *AGAIN_ARABIC]),
    )
    for case in cases
]
