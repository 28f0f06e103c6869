"""Sentences with and without quotations, written for this test, in the five languages that have words of saying.

Each: language, body (Markdown), and the quotations in it as (text, speaker).
"""

# ruff: noqa: E501 - a sentence stays on its line

ENGLISH = [
    (
        "‘The lamp has never gone out’, said Ada Lindqvist, keeper of the Holm light.",
        [("The lamp has never gone out", "Ada Lindqvist")],
    ),
    ("“We count every seal twice,” Oskar Brandvold explained.", [("We count every seal twice,", "Oskar Brandvold")]),
    (
        "The ferry was late. “Nobody told the passengers for three hours,” said harbourmaster Inga Solheim.",
        [("Nobody told the passengers for three hours,", "Inga Solheim")],
    ),
    ('"The bridge is safe," the minister told reporters on Monday.', [("The bridge is safe,", "the minister")]),
    ("Ada Lindqvist said: “The tide tables are wrong.”", [("The tide tables are wrong.", "Ada Lindqvist")]),
    (
        "Ada Lindqvist, who has kept the light since 1998, said that “a keeper listens more than she looks”.",
        [("a keeper listens more than she looks", "Ada Lindqvist")],
    ),
    (
        "“The nets come up empty,” said Oskar Brandvold. “They have done so since the spring.”",
        [("The nets come up empty,", "Oskar Brandvold"), ("They have done so since the spring.", "Oskar Brandvold")],
    ),
    (
        "“The nets,” Brandvold said, “come up empty every single day.”",
        [("The nets, come up empty every single day.", "Brandvold")],
    ),
    (
        "Ada Lindqvist keeps the light at Holm. “I have never missed a night,” she said.",
        [("I have never missed a night,", "Ada Lindqvist")],
    ),
    (
        "The report by Dr Miriam Okello was read twice. “It changes what we know about eels,” Okello stated.",
        [("It changes what we know about eels,", "Miriam Okello")],
    ),
    (
        "According to Miriam Okello, “eels remember the river where they were born”.",
        [("eels remember the river where they were born", "Miriam Okello")],
    ),
    (
        "“Eels remember the river where they were born,” according to the biologist Miriam Okello.",
        [("Eels remember the river where they were born,", "Miriam Okello")],
    ),
    (
        '“The vote was a farce from the first minute to the last", Brandvold added.',
        [("The vote was a farce from the first minute to the last", "Brandvold")],
    ),
    (
        "The hall fell silent when she came in.\n\nWe shall not sell the harbour to anyone’, said Inga Solheim",
        [("We shall not sell the harbour to anyone", "Inga Solheim")],
    ),
    (
        "Inga Solheim was clear.\n\n“The harbour belongs to the town.\n\n“It was built by the town and it feeds the town,” she said.",
        [("The harbour belongs to the town.\nIt was built by the town and it feeds the town,", "Inga Solheim")],
    ),
    (
        "Solheim called the plan “a gift to people who have never seen the sea” and “an insult to those who have”.",
        [("a gift to people who have never seen the sea an insult to those who have", "Solheim")],
    ),
    (
        "The Federation of Harbours welcomed the ruling. “This gives small ports a future,” said its president, Tomas Reyl.",
        [("This gives small ports a future,", "Tomas Reyl")],
    ),
    (
        "“This gives small ports a future,” said the president of the Federation of Harbours.",
        [("This gives small ports a future,", "the president of the Federation of Harbours")],
    ),
    (
        "Norland replied, ‘The treaty stays as it is, and so do we.’",
        [("The treaty stays as it is, and so do we.", "Norland")],
    ),
    (
        "‘It’s the islanders’ harbour, and the islanders’ decision,’ said Ms Solheim.",
        [("It’s the islanders’ harbour, and the islanders’ decision,", "Solheim")],
    ),
    (
        "Tomas Reyl, President of the Federation of Harbours, warned: “Without dredging, the port will close by 2031.”",
        [("Without dredging, the port will close by 2031.", "Tomas Reyl")],
    ),
    (
        "Reyl opposed the sale, saying “a harbour is not a car park, whatever the ministry thinks”.",
        [("a harbour is not a car park, whatever the ministry thinks", "Reyl")],
    ),
    (
        "> The light belongs to everyone who has ever been lost.\n>\n> – Ada Lindqvist, keeper",
        [("The light belongs to everyone who has ever been lost.", "Ada Lindqvist")],
    ),
    ("“Never again,” said Reyl.", [("Never again,", "Reyl")]),
    ("“Will the light be lit tonight?” asked Ada Lindqvist.", [("Will the light be lit tonight?", "Ada Lindqvist")]),
    (
        "“The word ‘harbour’ means shelter, and we mean to keep it that way,” said Inga Solheim.",
        [("The word ‘harbour’ means shelter, and we mean to keep it that way,", "Inga Solheim")],
    ),
    (
        "“We will rebuild the pier, said Inga Solheim. The works begin in May.",
        [("We will rebuild the pier", "Inga Solheim")],
    ),
    ("“The pier will stand for another hundred years.”", [("The pier will stand for another hundred years.", "")]),
    (
        "Holm Light Trust’s director Ada Lindqvist said: “Come and see it at night.”",
        [("Come and see it at night.", "Ada Lindqvist")],
    ),
    (
        "In a statement issued in Geneva, Tomas Reyl said “no port can dredge its way out of this”.",
        [("no port can dredge its way out of this", "Tomas Reyl")],
    ),
    (
        "“We asked for boats,” said Brandvold, “and we were sent brochures.”",
        [("We asked for boats, and we were sent brochures.", "Brandvold")],
    ),
    (
        "Brandvold said the grant was “late, small and badly spent”, while Reyl replied: “It was all we could get from them.”",
        [("late, small and badly spent", "Brandvold"), ("It was all we could get from them.", "Reyl")],
    ),
    (
        "Professor Amina Diallo, of the University of Norland, said the findings were “extremely worrying for the coast”.",
        [("extremely worrying for the coast", "Amina Diallo")],
    ),
    (
        "“It is,” said Amina Diallo, a marine ecologist at the University of Norland, “the warmest winter on record.”",
        [("It is, the warmest winter on record.", "Amina Diallo")],
    ),
    ("The mayor of Holm, Inga Solheim, told the press: ‘We’re ready.’", [("We’re ready.", "Inga Solheim")]),
    (
        "Speaking after the vote, Solheim said: “Tonight the town sleeps better.”",
        [("Tonight the town sleeps better.", "Solheim")],
    ),
    (
        'Commenting on the ruling, Norland’s Foreign Minister Jonas Verhoeven said, "We take note of it."',
        [("We take note of it.", "Jonas Verhoeven")],
    ),
    (
        "“This is a victory,” says Verhoeven, 54, who lost his boat in 2019. “But it came late.”",
        [("This is a victory,", "Verhoeven"), ("But it came late.", "Verhoeven")],
    ),
    (
        "A spokesperson for the Ministry of Ports said: “We do not comment on individual cases.”",
        [("We do not comment on individual cases.", "A spokesperson for the Ministry of Ports")],
    ),
    (
        "“We do not comment on individual cases,” a ministry spokesperson said.",
        [("We do not comment on individual cases,", "a ministry spokesperson")],
    ),
    (
        "The judges wrote that the ban “has no basis in law and never had one”.",
        [("has no basis in law and never had one", "The judges")],
    ),
    (
        "The letter reads: “We, the undersigned, ask the council to reopen the pier.”",
        [("We, the undersigned, ask the council to reopen the pier.", "The letter")],
    ),
    (
        "“I was there,” he said.\n\n“I saw it happen,” he said.\n\nJonas Verhoeven left.",
        [("I was there,", ""), ("I saw it happen,", "")],
    ),
    (
        "Amina Diallo founded the network in 1998. Jonas Verhoeven joined later. “We were three people and a boat,” she recalled.",
        [("We were three people and a boat,", "Jonas Verhoeven")],
    ),
    ("Verhoeven – a fisherman for forty years – said: “The cod are gone.”", [("The cod are gone.", "Verhoeven")]),
    ("“The cod are gone” – Jonas Verhoeven, fisherman", [("The cod are gone", "Jonas Verhoeven")]),
    (
        "**Jonas Verhoeven**, fisherman, said: “The *cod* are gone for good now.”",
        [("The cod are gone for good now.", "Jonas Verhoeven")],
    ),
    ("“The cod are gone,” Verhoeven told [the paper](https://example.org).", [("The cod are gone,", "Verhoeven")]),
    ("Jonas Verhoeven: “The cod are gone for good now.”", [("The cod are gone for good now.", "Jonas Verhoeven")]),
    ("Asked about the sale, Verhoeven replied: “No.”", [("No.", "Verhoeven")]),
    ("UN Special Rapporteur Amina Diallo said: ‘States must act.’", [("States must act.", "Amina Diallo")]),
    (
        "“States must act,” said the UN’s Special Rapporteur on small ports, Amina Diallo.",
        [("States must act,", "Amina Diallo")],
    ),
    ("“States must act,” stated Amina Diallo and Jonas Verhoeven.", [("States must act,", "Amina Diallo")]),
    ('"States must act now on ports" Ms. Diallo said.', [("States must act now on ports", "Diallo")]),
    (
        "Diallo said that states “must act now, or answer for it later”, adding that “later is too late”.",
        [("must act now, or answer for it later later is too late", "Diallo")],
    ),
    ("“Act now,” urged Diallo; “later is too late.”", [("Act now, later is too late.", "Diallo")]),
    (
        "He described the harbour as “a place where the world ends and begins again”.",
        [("a place where the world ends and begins again", "")],
    ),
    ("The council’s ‘wait and see’ approach drew criticism.", []),
    ("Is this what ministers call “progress”?", []),
    ("The programme, “Light for All”, funds forty towers.", []),
    (
        "Article 19 guarantees “freedom to seek, receive and impart information”.",
        [("freedom to seek, receive and impart information", "")],
    ),
    (
        "Diallo’s colleagues agree. ‘The workers’ rights are our rights too’ said Verhoeven.",
        [("The workers’ rights are our rights too", "Verhoeven")],
    ),
    ("O’Brien’s and D'Souza's boats, the Joneses' car and the girls' school were damaged.", []),
    (
        '"First one," said Ann Field. "Second one," said Bo Strand. "Third one," she said.',
        [("First one,", "Ann Field"), ("Second one,", "Bo Strand"), ("Third one,", "Bo Strand")],
    ),
    (
        "The minister said it was 'not the time' and that ports 'must wait their turn like everyone else'.",
        [("not the time must wait their turn like everyone else", "The minister")],
    ),
    (
        "Ada Lindqvist said:\n\n> We are asking for a light.\n> And for a keeper.",
        [("We are asking for a light. And for a keeper.", "Ada Lindqvist")],
    ),
    (
        "Ada Lindqvist, Keeper of the Light and Chair of the Holm Light Trust, commented: “It shines.”",
        [("It shines.", "Ada Lindqvist")],
    ),
    ("The Trust condemned the ruling as “a disgrace”.", []),
    ("“It shines” is the town’s motto.", []),
    ("Dr. J. R. Okello-Smith said: “It shines at night.”", [("It shines at night.", "J. R. Okello-Smith")]),
    ("“It shines at night,” J.R. Okello said in Geneva on 10 June.", [("It shines at night,", "J.R. Okello")]),
    ("“It shines at night.” Solheim said the light would stay.", [("It shines at night.", "Solheim")]),
    (
        "Solheim was pleased. “It shines at night and by day too.” The works begin in May.",
        [("It shines at night and by day too.", "Solheim")],
    ),
    ("Maria van den Berg and her team said: “It shines at night.”", [("It shines at night.", "Maria van den Berg")]),
    ("“It shines at night,” said Maria van den Berg.", [("It shines at night,", "Maria van den Berg")]),
    ("“It shines at night,” van den Berg said.", [("It shines at night,", "van den Berg")]),
    (
        "“The new light,” the keeper’s report notes, “will need no oil at all.”",
        [("The new light, will need no oil at all.", "the keeper’s report")],
    ),
    (
        "Members of the committee asked ‘why the light went out in the first place’.",
        [("why the light went out in the first place", "Members of the committee")],
    ),
    (
        "The chief executive of Norland Rail, Piet Aalders, apologised on Friday. “We let our passengers down,” he said, “and we will make it right.”",
        [("We let our passengers down, and we will make it right.", "Piet Aalders")],
    ),
    (
        "“Every child in this valley should be able to swim by the age of ten,” insisted Carys Powell, who coaches the town’s junior team.",
        [("Every child in this valley should be able to swim by the age of ten,", "Carys Powell")],
    ),
    (
        "Carys Powell has coached for thirty years. Asked why, Powell laughs: “Somebody had to get them out of the river.”",
        [("Somebody had to get them out of the river.", "Carys Powell")],
    ),
    (
        "In her opening remarks, the High Commissioner, Lena Horvath, urged governments to “stop treating water as a weapon”.",
        [("stop treating water as a weapon", "Lena Horvath")],
    ),
    (
        "The ruling described the detention as “arbitrary, prolonged and without any basis in law”.",
        [("arbitrary, prolonged and without any basis in law", "The ruling")],
    ),
    (
        "“It’s a start,” Horvath conceded. “But a start is not a finish.”",
        [("It’s a start,", "Horvath"), ("But a start is not a finish.", "Horvath")],
    ),
    (
        "Lawyers for the family said the verdict was “deeply disappointing” but vowed to appeal.",
        [("deeply disappointing", "Lawyers for the family")],
    ),
    (
        "Eight groups signed the statement. ‘We are alarmed by these arrests and call for the immediate release of all those held’, the statement reads.",
        [("We are alarmed by these arrests and call for the immediate release of all those held", "the statement")],
    ),
    (
        '"We\'ve waited 12 years for this," says Tom O\'Hara, whose farm borders the site. "I\'m not holding my breath."',
        [("We've waited 12 years for this,", "Tom O'Hara"), ("I'm not holding my breath.", "Tom O'Hara")],
    ),
    (
        "Dr Sunita Rao (Institute of Coastal Studies) said: “Sea walls buy time, nothing more.”",
        [("Sea walls buy time, nothing more.", "Sunita Rao")],
    ),
    (
        "The charity’s head of policy, Mark Ferris, added that ministers had “run out of excuses and out of road”.",
        [("run out of excuses and out of road", "Mark Ferris")],
    ),
    ("“Thank you,” whispered Lena Horvath.", [("Thank you,", "Lena Horvath")]),
    (
        "“The committee has not yet received any reply from the government,” the UN experts said.",
        [("The committee has not yet received any reply from the government,", "the UN experts")],
    ),
    (
        "“They took my brother at dawn,” said Amal*, 19, a student. (*Name changed.)",
        [("They took my brother at dawn,", "Amal")],
    ),
    ("Sir Alan Whitlock, Chair of the Board, said, “I am delighted.”", [("I am delighted.", "Alan Whitlock")]),
    (
        "“We welcome the decision of the court,” commented Whitlock, adding: “It restores trust.”",
        [("We welcome the decision of the court, It restores trust.", "Whitlock")],
    ),
    (
        "The mine’s owner, Delvane Holdings, rejected the findings. “We comply with every permit we hold,” it said in a statement.",
        [("We comply with every permit we hold,", "Delvane Holdings")],
    ),
    (
        "“My grandmother picked berries here and so will my daughter,” says Aila Niemi, a reindeer herder from the north of the valley.",
        [("My grandmother picked berries here and so will my daughter,", "Aila Niemi")],
    ),
    (
        "“What we need,” Niemi told the inquiry on Thursday, “is a map that shows where people actually live.”",
        [("What we need, is a map that shows where people actually live.", "Niemi")],
    ),
    ("For Niemi, the answer is simple: “Ask us first.”", [("Ask us first.", "Niemi")]),
    (
        "Rosa Almeida, executive director of Open Rivers, welcomed the vote: “For the first time, the river has a voice in this building.”",
        [("For the first time, the river has a voice in this building.", "Rosa Almeida")],
    ),
    (
        "Open Rivers executive director Rosa Almeida said the vote was historic. “The river has a voice now,” she said. “We intend to use it.”",
        [("The river has a voice now,", "Rosa Almeida"), ("We intend to use it.", "Rosa Almeida")],
    ),
    (
        "Almeida and Niemi both said they were “cautiously hopeful about the months ahead”.",
        [("cautiously hopeful about the months ahead", "Almeida and Niemi")],
    ),
    (
        "‘This Government’s record on rivers is a national embarrassment’, Almeida concluded.",
        [("This Government’s record on rivers is a national embarrassment", "Almeida")],
    ),
    (
        "Section 4 bans what it calls “acts contrary to public order and the morals of society”.",
        [("acts contrary to public order and the morals of society", "Section 4")],
    ),
    (
        "“We will appeal”, said the group’s lawyer. “This is not over”, she added.",
        [("We will appeal", "the group’s lawyer"), ("This is not over", "the group’s lawyer")],
    ),
    (
        "“It’s been a long road,” said Sen. Marcus Bell, D-Vt. “But we got here.”",
        [("It’s been a long road,", "Marcus Bell"), ("But we got here.", "Marcus Bell")],
    ),
    (
        '"This bill," Bell said, "does one thing: it keeps the lights on."',
        [("This bill, does one thing: it keeps the lights on.", "Bell")],
    ),
    (
        "“The glacier has lost a third of its ice since I was born,” says glaciologist Tove Rasmussen. She has measured it every summer.",
        [("The glacier has lost a third of its ice since I was born,", "Tove Rasmussen")],
    ),
    (
        "Rasmussen has little time for optimism. “Hope is not a method,” she remarks drily.",
        [("Hope is not a method,", "Rasmussen")],
    ),
    (
        "Minister for the Environment Erik Dahl announced: “From January, no new permits will be issued.”",
        [("From January, no new permits will be issued.", "Erik Dahl")],
    ),
    (
        "The letter, signed by 40 scientists, warns that “the window for action is closing faster than predicted”.",
        [("the window for action is closing faster than predicted", "The letter")],
    ),
    (
        "Responding to the news, Grete Holt of the Mountain Guides’ Association said: ‘It’s high time.’",
        [("It’s high time.", "Grete Holt")],
    ),
    (
        "“The guides have been saying this for years,” she added. “Nobody listened.”\n\nThe ministry declined to comment.",
        [("The guides have been saying this for years,", ""), ("Nobody listened.", "")],
    ),
    (
        "“I lost two friends up there”, Holt recalls, her voice breaking, “and I think of them every day.”",
        [("I lost two friends up there and I think of them every day.", "Holt")],
    ),
    (
        "One guide, who asked not to be named, said: “We were told to keep quiet.”",
        [("We were told to keep quiet.", "One guide")],
    ),
    (
        "The court found that the police had “used force that was neither necessary nor proportionate”.",
        [("used force that was neither necessary nor proportionate", "The court")],
    ),
    ("‘No comment,’ said Dahl.", [("No comment,", "Dahl")]),
    (
        "“This is about dignity,” explained Sister Mary Okonkwo, the order’s superior.",
        [("This is about dignity,", "Mary Okonkwo")],
    ),
    (
        "Peak Council spokesperson Ravi Menon said the plans were “not set in stone” and that residents “will be heard before anything is built”.",
        [("not set in stone will be heard before anything is built", "Ravi Menon")],
    ),
    (
        "“Residents will be heard,” Menon promised. He added: “Nothing is decided.”",
        [("Residents will be heard,", "Menon"), ("Nothing is decided.", "Menon")],
    ),
    (
        "“Our position is unchanged,” a spokesperson for the Ministry of the Environment said on Tuesday.",
        [("Our position is unchanged,", "a spokesperson for the Ministry of the Environment")],
    ),
    (
        "Residents have campaigned since 2015. “We just want clean air for our kids,” says Priya Nair, a mother of three. “Is that too much to ask?”",
        [("We just want clean air for our kids,", "Priya Nair"), ("Is that too much to ask?", "Priya Nair")],
    ),
    (
        "The council leader, Dominic Frost, insists that air quality “has never been better in this city”.",
        [("has never been better in this city", "Dominic Frost")],
    ),
    (
        "“The data say otherwise,” according to Dr Hannah Weiss of Clean Air Now. She led the study.",
        [("The data say otherwise,", "Hannah Weiss")],
    ),
    (
        "Weiss, whose team measured the air at 60 schools, told the committee: “We found four times the legal limit.”",
        [("We found four times the legal limit.", "Weiss")],
    ),
    ("“Four times the limit!” exclaimed Nair.", [("Four times the limit!", "Nair")]),
    (
        "In the words of Hannah Weiss: “The lungs of a six-year-old do not wait for a consultation.”",
        [("The lungs of a six-year-old do not wait for a consultation.", "Hannah Weiss")],
    ),
    (
        "Clean Air Now’s chair Ed Moss commented: ‘Weiss’s work speaks for itself.’",
        [("Weiss’s work speaks for itself.", "Ed Moss")],
    ),
    ("Moss said he was “delighted”.", [("delighted", "Moss")]),
    # none
    ("The so-called “friends of the harbour” have never been there.", []),
    ("Under the theme “Harbours and the people who live from them”, forty towns met in Holm.", []),
    ("The conference’s focus on “Small ports, big questions in a warming sea” drew many visitors.", []),
    ("Her book “The Last Keepers of the Northern Lights” was read aloud.", []),
    ("The 'soft' border is now hard, and the fishermen's boats stay where they are.", []),
    ("The islanders’ harbour and the fishermen’s boats are older than the ministry’s plans.", []),
    ("In the ’90s the sailors’ wives ran the port, and the ’80s were no different.", []),
    ("- Will the ministry publish the figures it promised?\n- Why were “the usual procedures” not followed?", []),
    (
        "The questions were:\n\n- “Who pays for the dredging of the old harbour?”\n- “When does the work begin on the pier?”",
        [],
    ),
    ("The mast is 12\" wide and 6' tall, and the sail is 40' by 20'.", []),
    ("The minister said that the ‘new normal’ must end.", []),
    ("States, including Norland, said they would support the mandate.", []),
    ("He won the “Golden Anchor” for his film “A Night on the Water”.", []),
    ("Visitors can see the exhibition “Lamps, Lenses and the Long Watch” until June.", []),
    ("Speaking at the launch, both Rao and Ferris praised the volunteers.", []),
    ("The report, entitled “Still Waters: a decade of delay on the coast”, is published today.", []),
    ("The app’s ‘panic’ button was pressed 4,000 times.", []),
    ("Protesters carried banners reading “Water is life”.", []),
    ("She was elected as the party’s ‘rising star’ in the ‘Class of ’09’.", []),
    ("The prime minister’s spokesman declined to comment. A ‘full and frank’ exchange is expected.", []),
    ("Under the ‘polluter pays’ principle, the companies’ share rises to 40 per cent.", []),
    ("The festival’s theme this year is “Rivers That Remember Their Names”.", []),
    ("Read our briefing “What the new water law means for you”.", []),
    ("The song “We Will Not Be Moved” was played twice.", []),
    ("The exhibition runs under the title “Ice and Iron: two centuries of mountain railways”.", []),
    ("The ‘Ice Line’ runs twice a day; the drivers’ union wants more.", []),
    ("The word “glacier” comes from the French.", []),
    ("Tickets are 5' by 3\" and cost £4.", []),
    ("The panel “Who owns the mountain?” starts at noon.", []),
    ("A hashtag, “#SaveTheIce”, spread overnight.", []),
    ("Three quarters of those asked agreed that it was ‘very important’ or ‘important’.", []),
    ("The so-called ‘white gold’ of the Alps’ valleys is running out, says the hotels’ association.", []),
    ("The ‘school run’ is to blame, some say.", []),
    ("The mural, “Breath of the City at Dawn”, was painted by pupils.", []),
]

FRENCH = [
    (
        "« Nous n’avons jamais éteint la lampe », a déclaré Ada Lindqvist, gardienne du phare.",
        [("Nous n’avons jamais éteint la lampe", "Ada Lindqvist")],
    ),
    (
        "«\u202fLe port appartient à la ville\u202f», explique Inga Solheim.",
        [("Le port appartient à la ville", "Inga Solheim")],
    ),
    (
        "Inga Solheim dirige le port. « Il appartient à la ville », ajoute-t-elle.",
        [("Il appartient à la ville", "Inga Solheim")],
    ),
    (
        "Selon Tomas Reyl, « aucun port ne survivra sans dragage ».",
        [("aucun port ne survivra sans dragage", "Tomas Reyl")],
    ),
    (
        "« Aucun port ne survivra sans dragage », selon Tomas Reyl, président de la fédération.",
        [("Aucun port ne survivra sans dragage", "Tomas Reyl")],
    ),
    (
        "Le ministre a répondu : « Les travaux commenceront en mai. »",
        [("Les travaux commenceront en mai.", "Le ministre")],
    ),
    (
        "« Les filets, a dit Oskar Brandvold, remontent vides chaque matin. »",
        [("Les filets remontent vides chaque matin.", "Oskar Brandvold")],
    ),
    (
        "« Les filets remontent vides », a souligné le pêcheur Oskar Brandvold. « Cela dure depuis le printemps. »",
        [("Les filets remontent vides", "Oskar Brandvold"), ("Cela dure depuis le printemps.", "Oskar Brandvold")],
    ),
    (
        "La directrice du réseau, Miriam Okello, affirme que « les anguilles se souviennent de leur rivière ».",
        [("les anguilles se souviennent de leur rivière", "Miriam Okello")],
    ),
    (
        "“Nous avons demandé des bateaux et reçu des brochures”, a regretté Mme Solheim.",
        [("Nous avons demandé des bateaux et reçu des brochures", "Solheim")],
    ),
    (
        '« Nous ne vendrons pas le port", a-t-elle conclu après le vote d’Inga Solheim.',
        [("Nous ne vendrons pas le port", "")],
    ),
    (
        "D’après le porte-parole du ministère, « rien n’est encore décidé à ce jour ».",
        [("rien n’est encore décidé à ce jour", "le porte-parole du ministère")],
    ),
    (
        "« Le phare est à nous », s’est félicitée la présidente de l’association, Claire Montfort.",
        [("Le phare est à nous", "Claire Montfort")],
    ),
    (
        "« Le phare, explique Claire Montfort, présidente de l’association, est à nous tous. »",
        [("Le phare est à nous tous.", "Claire Montfort")],
    ),
    ("« Le phare est à nous. Il le restera », a-t-elle ajouté.", [("Le phare est à nous. Il le restera", "")]),
    (
        "Claire Montfort a rappelé que le phare était « un bien commun de toute la côte ».",
        [("un bien commun de toute la côte", "Claire Montfort")],
    ),
    ("Pour Claire Montfort, « le phare est un bien commun ».", [("le phare est un bien commun", "Claire Montfort")]),
    ("« Le phare est à nous ! », s’exclame Jean-Marc d’Aubigny.", [("Le phare est à nous !", "Jean-Marc d’Aubigny")]),
    ("Et Claire Montfort de conclure : « Le phare est à nous. »", [("Le phare est à nous.", "Claire Montfort")]),
    (
        "Le ministre s’est dit « très attaché à l’avenir du phare ».",
        [("très attaché à l’avenir du phare", "Le ministre")],
    ),
    ("Claire Montfort, directrice : « Le phare est à nous tous. »", [("Le phare est à nous tous.", "Claire Montfort")]),
    ("M. d’Aubigny a parlé de « malentendu ».", []),
    ("« Le phare est à nous tous », peut-on lire sur les banderoles.", [("Le phare est à nous tous", "")]),
    (
        "« La loi est claire », a rappelé l’avocate Sophie Lemaire lors d’une conférence de presse à Genève.",
        [("La loi est claire", "Sophie Lemaire")],
    ),
    (
        "Sophie Lemaire, avocate du collectif, se dit confiante. « Le tribunal nous donnera raison », assure-t-elle.",
        [("Le tribunal nous donnera raison", "Sophie Lemaire")],
    ),
    (
        "« On ne peut pas continuer ainsi », prévient Youssef Amrani, directeur du réseau. « Il faut agir maintenant. »",
        [("On ne peut pas continuer ainsi", "Youssef Amrani"), ("Il faut agir maintenant.", "Youssef Amrani")],
    ),
    (
        "Le Haut-Commissariat a dénoncé une décision « arbitraire et contraire au droit international en vigueur ».",
        [("arbitraire et contraire au droit international en vigueur", "Haut-Commissariat")],
    ),
    (
        "Interrogé par la presse, M. Amrani a répondu que c’était « une honte pour le pays tout entier ».",
        [("une honte pour le pays tout entier", "Amrani")],
    ),
    (
        "« Je n’ai jamais vu cela », confie Nadia Ferhat, infirmière depuis vingt ans.",
        [("Je n’ai jamais vu cela", "Nadia Ferhat")],
    ),
    ("Nadia Ferhat soupire : « On nous a oubliés. »", [("On nous a oubliés.", "Nadia Ferhat")]),
    (
        "Dans un communiqué, l’association Rivières Vives déplore « un recul sans précédent de la protection des eaux ».",
        [("un recul sans précédent de la protection des eaux", "Rivières Vives")],
    ),
    (
        "« C’est une victoire », se réjouit Paul Girardet, coprésident de l’association. Et d’ajouter : « Elle est collective. »",
        [("C’est une victoire", "Paul Girardet"), ("Elle est collective.", "Paul Girardet")],
    ),
    (
        "Comme le souligne Paul Girardet, « personne ne possède une rivière ».",
        [("personne ne possède une rivière", "Paul Girardet")],
    ),
    (
        "« Le glacier a perdu un tiers de sa glace », constate la glaciologue Tove Rasmussen.",
        [("Le glacier a perdu un tiers de sa glace", "Tove Rasmussen")],
    ),
    ("« Il est grand temps », réagit Grete Holt, de l’Association des guides.", [("Il est grand temps", "Grete Holt")]),
    (
        "Le ministre de l’Environnement, Erik Dahl, a annoncé : « Plus aucun permis ne sera délivré. »",
        [("Plus aucun permis ne sera délivré.", "Erik Dahl")],
    ),
    (
        "Selon le rapport, « la fenêtre se referme plus vite que prévu ».",
        [("la fenêtre se referme plus vite que prévu", "le rapport")],
    ),
    (
        "« Les guides le disent depuis des années, regrette Grete Holt. Personne n’a écouté. »",
        [("Les guides le disent depuis des années Personne n’a écouté.", "Grete Holt")],
    ),
    (
        "« Nous voulons seulement de l’air pur pour nos enfants », plaide Priya Nair, mère de trois enfants.",
        [("Nous voulons seulement de l’air pur pour nos enfants", "Priya Nair")],
    ),
    (
        "La mairie assure que l’air « n’a jamais été aussi bon dans cette ville ».",
        [("n’a jamais été aussi bon dans cette ville", "La mairie")],
    ),
    (
        "Hannah Weiss, qui a dirigé l’étude, a déclaré à la commission : « Les chiffres sont têtus. »",
        [("Les chiffres sont têtus.", "Hannah Weiss")],
    ),
    # none
    ("Les soi-disant « amis du port » n’y sont jamais venus.", []),
    ("Le colloque sur le thème « Les ports et ceux qui en vivent » a réuni quarante villes.", []),
    ("Son livre « Les derniers gardiens des phares du Nord » vient de paraître.", []),
    ("L’île n’a plus d’école depuis que l’État l’a fermée.", []),
    ("La campagne intitulée « Un port pour tous les habitants » commence lundi.", []),
    ("- Qui paiera le dragage ?\n- Pourquoi les « procédures habituelles » n’ont-elles pas été suivies ?", []),
    ("Le film « Les Eaux dormantes de la vallée perdue » sera projeté jeudi.", []),
    ("Les organisations dites « de la société civile » sont invitées.", []),
    ("Le principe « pollueur-payeur » s’applique depuis 2004.", []),
    ("La pièce « Le silence des eaux du Nord » est jouée jusqu’au 12 mai.", []),
    ("Le mot « glacier » est attesté dès le XIVe siècle.", []),
    ("La table ronde « À qui appartient la montagne ? » débute à midi.", []),
    ("Les « gilets bleus » et les élus se sont rencontrés.", []),
    ("La fresque « Le souffle de la ville à l’aube » est l’œuvre d’élèves.", []),
]

SPANISH = [
    (
        "«La lámpara no se ha apagado nunca», dijo Ada Lindqvist, farera de Holm.",
        [("La lámpara no se ha apagado nunca", "Ada Lindqvist")],
    ),
    (
        "“El puerto es de la ciudad”, declaró la alcaldesa Inga Solheim.",
        [("El puerto es de la ciudad", "Inga Solheim")],
    ),
    (
        "Tomas Reyl señaló que «ningún puerto sobrevivirá sin dragado».",
        [("ningún puerto sobrevivirá sin dragado", "Tomas Reyl")],
    ),
    (
        "Inga Solheim dirige el puerto. «No lo venderemos a nadie», añadió.",
        [("No lo venderemos a nadie", "Inga Solheim")],
    ),
    (
        "Según Miriam Okello, «las anguilas recuerdan el río en que nacieron».",
        [("las anguilas recuerdan el río en que nacieron", "Miriam Okello")],
    ),
    (
        "«Las redes», explicó Oskar Brandvold, «suben vacías todas las mañanas».",
        [("Las redes suben vacías todas las mañanas", "Oskar Brandvold")],
    ),
    (
        "La directora de la red, Miriam Okello, ha afirmado: «El río cambia cada año».",
        [("El río cambia cada año", "Miriam Okello")],
    ),
    (
        "«Pedimos barcos y nos mandaron folletos», dijo Oskar Brandvold. «Así no se puede pescar».",
        [("Pedimos barcos y nos mandaron folletos", "Oskar Brandvold"), ("Así no se puede pescar", "Oskar Brandvold")],
    ),
    (
        "Miriam Okello presentó el estudio. Y agregó: “El río está más caliente que nunca”.",
        [("El río está más caliente que nunca", "Miriam Okello")],
    ),
    (
        "«Las obras empezarán en mayo», aseguró el ministro de Puertos.",
        [("Las obras empezarán en mayo", "el ministro de Puertos")],
    ),
    ('"El muelle aguantará otro siglo", insistió ella.', [("El muelle aguantará otro siglo", "")]),
    (
        "«El faro es nuestro», aseguró Clara Montes, presidenta de la asociación. «Y lo seguirá siendo», ha añadido.",
        [("El faro es nuestro", "Clara Montes"), ("Y lo seguirá siendo", "Clara Montes")],
    ),
    (
        "La presidenta de la asociación, Clara Montes, recordó que el faro es «un bien común de toda la costa».",
        [("un bien común de toda la costa", "Clara Montes")],
    ),
    ("Para Clara Montes, «el faro es un bien común».", [("el faro es un bien común", "Clara Montes")]),
    ("En palabras de Clara Montes: “El faro es nuestro”.", [("El faro es nuestro", "Clara Montes")]),
    (
        "«¿Quién apagó el faro?», preguntó la diputada María José Fernández de la Vega.",
        [("¿Quién apagó el faro?", "María José Fernández de la Vega")],
    ),
    ("Así lo explica Clara Montes: «El faro es nuestro».", [("El faro es nuestro", "Clara Montes")]),
    (
        "«No vamos a callarnos», advirtió la abogada Lucía Ferrer durante la rueda de prensa.",
        [("No vamos a callarnos", "Lucía Ferrer")],
    ),
    (
        "Ferrer, que defiende a las familias, explicó que el caso es “el más grave de los últimos diez años”.",
        [("el más grave de los últimos diez años", "Ferrer")],
    ),
    (
        "El portavoz del Gobierno, Andrés Molina, respondió: “No haremos comentarios sobre casos individuales”.",
        [("No haremos comentarios sobre casos individuales", "Andrés Molina")],
    ),
    (
        "“Es un primer paso”, reconoció Molina, quien añadió: “Queda mucho por hacer”.",
        [("Es un primer paso Queda mucho por hacer", "Molina")],
    ),
    (
        "«Es la primera vez que el río tiene voz», celebró Rosa Almeida, directora de Ríos Abiertos.",
        [("Es la primera vez que el río tiene voz", "Rosa Almeida")],
    ),
    ("Como recordó Almeida, «nadie es dueño de un río».", [("nadie es dueño de un río", "Almeida")]),
    (
        "“No nos consultaron”, denuncia Julián Quispe, líder de la comunidad. “Nos enteramos por la radio”, agrega.",
        [("No nos consultaron", "Julián Quispe"), ("Nos enteramos por la radio", "Julián Quispe")],
    ),
    (
        "El ministro calificó la protesta de «injusta, innecesaria y contraria a los intereses del país».",
        [("injusta, innecesaria y contraria a los intereses del país", "El ministro")],
    ),
    (
        "«El glaciar ha perdido un tercio de su hielo», constata la glacióloga Tove Rasmussen.",
        [("El glaciar ha perdido un tercio de su hielo", "Tove Rasmussen")],
    ),
    (
        "El ministro de Medio Ambiente, Erik Dahl, anunció: «No habrá nuevos permisos».",
        [("No habrá nuevos permisos", "Erik Dahl")],
    ),
    (
        "“Ya era hora”, dijo Grete Holt, de la Asociación de Guías. “Nadie escuchaba”, lamentó.",
        [("Ya era hora", "Grete Holt"), ("Nadie escuchaba", "Grete Holt")],
    ),
    (
        "Según el informe, «la ventana se cierra más rápido de lo previsto».",
        [("la ventana se cierra más rápido de lo previsto", "el informe")],
    ),
    (
        "«Solo queremos aire limpio para nuestros hijos», reclama Priya Nair, madre de tres niños.",
        [("Solo queremos aire limpio para nuestros hijos", "Priya Nair")],
    ),
    (
        "El alcalde, Domingo Frías, insistió en que el aire “nunca ha estado mejor en esta ciudad”.",
        [("nunca ha estado mejor en esta ciudad", "Domingo Frías")],
    ),
    (
        "Los datos, según la doctora Ana Blanco, «dicen exactamente lo contrario de eso».",
        [("dicen exactamente lo contrario de eso", "Ana Blanco")],
    ),
    # none
    ("Los llamados «amigos del puerto» no han estado allí.", []),
    ("La jornada, bajo el lema «Los puertos y la gente que vive de ellos», reunió a cuarenta ciudades.", []),
    ("Su libro «Los últimos fareros de los mares del norte» se agotó.", []),
    ("El proyecto «Faro abierto» cumple diez años.", []),
    ("El informe “Puertos pequeños ante un mar más cálido” sale el lunes.", []),
    ("La película «El largo invierno de los ríos perdidos» se estrena hoy.", []),
    ("El llamado ‘decreto mordaza’ entró en vigor ayer.", []),
    ("La obra «El silencio de las aguas del norte» se representa hasta mayo.", []),
    ("La mesa redonda «¿De quién es la montaña?» empieza a mediodía.", []),
]

GERMAN = [
    (
        "„Die Lampe ist nie ausgegangen“, sagte Ada Lindqvist, Wärterin des Leuchtturms.",
        [("Die Lampe ist nie ausgegangen", "Ada Lindqvist")],
    ),
    ("»Der Hafen gehört der Stadt«, erklärte Inga Solheim.", [("Der Hafen gehört der Stadt", "Inga Solheim")]),
    (
        "Inga Solheim leitet den Hafen. „Wir verkaufen ihn an niemanden“, fügte sie hinzu.",
        [("Wir verkaufen ihn an niemanden", "Inga Solheim")],
    ),
    ("Tomas Reyl sagte: „Ohne Baggern überlebt kein Hafen.“", [("Ohne Baggern überlebt kein Hafen.", "Tomas Reyl")]),
    (
        "„Aale erinnern sich an ihren Fluss“, so die Biologin Miriam Okello.",
        [("Aale erinnern sich an ihren Fluss", "Miriam Okello")],
    ),
    (
        "Dazu erklärt Miriam Okello: „Der Fluss ist wärmer als je zuvor.“",
        [("Der Fluss ist wärmer als je zuvor.", "Miriam Okello")],
    ),
    (
        "„Die Netze“, sagte Oskar Brandvold, „kommen jeden Morgen leer herauf.“",
        [("Die Netze kommen jeden Morgen leer herauf.", "Oskar Brandvold")],
    ),
    (
        "Laut Tomas Reyl ist es „die letzte Gelegenheit für kleine Häfen“.",
        [("die letzte Gelegenheit für kleine Häfen", "Tomas Reyl")],
    ),
    (
        '„Wir haben um Boote gebeten und Broschüren bekommen", sagte der Fischer Oskar Brandvold.',
        [("Wir haben um Boote gebeten und Broschüren bekommen", "Oskar Brandvold")],
    ),
    (
        "Die Ministerin betonte, „die Arbeiten beginnen noch im Mai“.",
        [("die Arbeiten beginnen noch im Mai", "Die Ministerin")],
    ),
    ("«Der Hafen bleibt, wo er ist», sagte Solheim.", [("Der Hafen bleibt, wo er ist", "Solheim")]),
    (
        "„Der Turm gehört uns allen“, sagte die Vorsitzende des Vereins, Klara Berg.",
        [("Der Turm gehört uns allen", "Klara Berg")],
    ),
    (
        "Klara Berg, Vorsitzende des Vereins Leuchtturm e.V., kommentiert: „Der Turm gehört uns allen.“",
        [("Der Turm gehört uns allen.", "Klara Berg")],
    ),
    (
        "„Der Turm gehört uns allen“, betonte Berg. „Und das bleibt so.“",
        [("Der Turm gehört uns allen", "Berg"), ("Und das bleibt so.", "Berg")],
    ),
    ("Klara Berg zufolge ist der Turm „ein Gut der ganzen Küste“.", [("ein Gut der ganzen Küste", "Klara Berg")]),
    ("Der Turm sei „ein Gut der ganzen Küste“, sagte Berg am Montag in Genf.", [("ein Gut der ganzen Küste", "Berg")]),
    ("„Der Turm gehört uns allen“, Klara Berg zufolge.", [("Der Turm gehört uns allen", "Klara Berg")]),
    ("»Der Turm«, so Berg weiter, »gehört uns allen.«", [("Der Turm gehört uns allen.", "Berg")]),
    ("Geschäftsführer Jan Vogel: „Der Turm gehört uns allen.“", [("Der Turm gehört uns allen.", "Jan Vogel")]),
    ("Er sprach von einem „Missverständnis“.", []),
    (
        "„Wir werden nicht schweigen“, warnte die Anwältin Lena Hartwig auf der Pressekonferenz in Genf.",
        [("Wir werden nicht schweigen", "Lena Hartwig")],
    ),
    (
        "Der Sprecher des Ministeriums, Uwe Kranz, teilte mit: „Zu Einzelfällen äußern wir uns nicht.“",
        [("Zu Einzelfällen äußern wir uns nicht.", "Uwe Kranz")],
    ),
    (
        "Hartwig kritisierte das Urteil als „einen Rückschritt für den Schutz der Pressefreiheit“.",
        [("einen Rückschritt für den Schutz der Pressefreiheit", "Hartwig")],
    ),
    (
        "„Das Gesetz ist klar“, sagt Hartwig. „Jetzt muss die Regierung handeln.“",
        [("Das Gesetz ist klar", "Hartwig"), ("Jetzt muss die Regierung handeln.", "Hartwig")],
    ),
    (
        "„So etwas habe ich noch nie gesehen“, berichtet Nadja Ferber, seit zwanzig Jahren Krankenpflegerin.",
        [("So etwas habe ich noch nie gesehen", "Nadja Ferber")],
    ),
    ("Nadja Ferber, Pflegerin, seufzt: „Man hat uns vergessen.“", [("Man hat uns vergessen.", "Nadja Ferber")]),
    (
        "„Das ist ein Sieg“, freut sich Paul Giese vom Verein Lebendige Flüsse. „Er gehört allen.“",
        [("Das ist ein Sieg", "Paul Giese"), ("Er gehört allen.", "Paul Giese")],
    ),
    (
        "Wie Giese betont, gehöre „ein Fluss niemandem und darum allen“.",
        [("ein Fluss niemandem und darum allen", "Giese")],
    ),
    (
        "„Der Gletscher hat ein Drittel seines Eises verloren“, stellt die Glaziologin Tove Rasmussen fest.",
        [("Der Gletscher hat ein Drittel seines Eises verloren", "Tove Rasmussen")],
    ),
    (
        "Umweltminister Erik Dahl kündigte an: „Neue Genehmigungen wird es nicht geben.“",
        [("Neue Genehmigungen wird es nicht geben.", "Erik Dahl")],
    ),
    (
        "„Es ist höchste Zeit“, sagt Grete Holt vom Verband der Bergführer. „Niemand hat zugehört.“",
        [("Es ist höchste Zeit", "Grete Holt"), ("Niemand hat zugehört.", "Grete Holt")],
    ),
    (
        "Dem Bericht zufolge schließe sich „das Fenster schneller als bisher angenommen“.",
        [("das Fenster schneller als bisher angenommen", "Dem Bericht")],
    ),
    (
        "„Wir wollen nur saubere Luft für unsere Kinder“, sagt Priya Nair, Mutter von drei Kindern.",
        [("Wir wollen nur saubere Luft für unsere Kinder", "Priya Nair")],
    ),
    (
        "Bürgermeister Dirk Frost versichert, die Luft sei „nie besser gewesen als in diesem Jahr“.",
        [("nie besser gewesen als in diesem Jahr", "Dirk Frost")],
    ),
    (
        "„Die Zahlen sagen etwas anderes“, widerspricht Hanna Weiß. Sie leitete die Studie.",
        [("Die Zahlen sagen etwas anderes", "Hanna Weiß")],
    ),
    # none
    ("Die sogenannten „Freunde des Hafens“ waren nie dort.", []),
    ("Unter dem Motto „Häfen und die Menschen, die von ihnen leben“ trafen sich vierzig Städte.", []),
    ("Ihr Buch „Die letzten Wärter der nördlichen Leuchttürme“ ist vergriffen.", []),
    ("Das Projekt „Offener Turm“ besteht seit zehn Jahren.", []),
    ("Die Ausstellung »Lampen, Linsen und die lange Wache« läuft bis Juni.", []),
    ("Der Film „Der lange Winter der verlorenen Flüsse“ läuft ab heute.", []),
    ("Das sogenannte „Maulkorbgesetz“ gilt seit gestern.", []),
    ("Das Stück „Das Schweigen der nördlichen Wasser“ wird bis Mai gespielt.", []),
    ("Die Podiumsdiskussion „Wem gehört der Berg?“ beginnt um zwölf.", []),
    ("Das Wort „Gletscher“ stammt aus dem Romanischen.", []),
]

ARABIC = [
    ("«المصباح لم ينطفئ قط»، قالت ليلى منصور، حارسة المنارة.", [("المصباح لم ينطفئ قط", "ليلى منصور")]),
    ("قال سامر حداد: «الميناء ملك للمدينة كلها».", [("الميناء ملك للمدينة كلها", "سامر حداد")]),
    (
        "قال سامر حداد: «الميناء ملك للمدينة كلها». وأضاف: «لن نبيعه لأحد».",
        [("الميناء ملك للمدينة كلها", "سامر حداد"), ("لن نبيعه لأحد", "سامر حداد")],
    ),
    ("قالت مديرة الشبكة ليلى منصور: “لن ينجو ميناء بلا صيانة”.", [("لن ينجو ميناء بلا صيانة", "ليلى منصور")]),
    ("وأكد سامر حداد أن «الأعمال ستبدأ في شهر أيار المقبل».", [("الأعمال ستبدأ في شهر أيار المقبل", "سامر حداد")]),
    ("بحسب ليلى منصور، «تتذكر الأسماك النهر الذي ولدت فيه».", [("تتذكر الأسماك النهر الذي ولدت فيه", "ليلى منصور")]),
    ("وأوضحت ليلى منصور، مديرة الشبكة: «النهر أدفأ من أي وقت مضى».", [("النهر أدفأ من أي وقت مضى", "ليلى منصور")]),
    ("«طلبنا قوارب فأرسلوا لنا كتيبات»، أضاف سامر حداد.", [("طلبنا قوارب فأرسلوا لنا كتيبات", "سامر حداد")]),
    ("وقال حداد: «الشباك تعود فارغة كل صباح».", [("الشباك تعود فارغة كل صباح", "حداد")]),
    (
        "وقالت الدكتورة ليلى منصور، مديرة مركز المنارات: «إن المنارة ملك لنا جميعا».",
        [("إن المنارة ملك لنا جميعا", "ليلى منصور")],
    ),
    ("«المنارة ملك لنا جميعا»، بحسب المتحدث باسم الوزارة.", [("المنارة ملك لنا جميعا", "المتحدث باسم الوزارة")]),
    ("وأشارت منصور إلى أن «المنارة ملك لنا جميعا ولن نبيعها».", [("المنارة ملك لنا جميعا ولن نبيعها", "منصور")]),
    ("وتابعت: «لن نبيعها».", [("لن نبيعها", "")]),
    ("من جانبه، قال مدير الميناء سامر حداد إن «المنارة ملك لنا جميعا».", [("المنارة ملك لنا جميعا", "سامر حداد")]),
    ("ليلى منصور: «المنارة ملك لنا جميعا».", [("المنارة ملك لنا جميعا", "ليلى منصور")]),
    ("قالت المحامية سلمى ناصر في مؤتمر صحفي: «لن نصمت بعد اليوم أبدا».", [("لن نصمت بعد اليوم أبدا", "سلمى ناصر")]),
    (
        "«القانون واضح تماما ولا يحتمل التأويل»، أكدت سلمى ناصر. وتابعت: «على الحكومة أن تتحرك الآن».",
        [("القانون واضح تماما ولا يحتمل التأويل", "سلمى ناصر"), ("على الحكومة أن تتحرك الآن", "سلمى ناصر")],
    ),
    (
        "وصرح المتحدث باسم الوزارة كريم عادل بأن «الوزارة لن تعلق على الحالات الفردية».",
        [("الوزارة لن تعلق على الحالات الفردية", "كريم عادل")],
    ),
    (
        "«لم أر شيئا كهذا من قبل»، تقول نادية فرحات، وهي ممرضة منذ عشرين عاما.",
        [("لم أر شيئا كهذا من قبل", "نادية فرحات")],
    ),
    (
        "ورأى رئيس الجمعية بول جرجس أن «النهر ليس ملكا لأحد ولذلك فهو للجميع».",
        [("النهر ليس ملكا لأحد ولذلك فهو للجميع", "بول جرجس")],
    ),
    ("وتابع جرجس قائلا: «هذا نصر لنا جميعا».", [("هذا نصر لنا جميعا", "جرجس")]),
    (
        "«فقد النهر الجليدي ثلث جليده منذ ولادتي»، تقول عالمة الجليد توفا راسم.",
        [("فقد النهر الجليدي ثلث جليده منذ ولادتي", "توفا راسم")],
    ),
    (
        "وأعلن وزير البيئة إيرك دهل: «لن تصدر أي تصاريح جديدة بعد الآن».",
        [("لن تصدر أي تصاريح جديدة بعد الآن", "إيرك دهل")],
    ),
    (
        "«حان الوقت»، قالت غادة هولت. وأضافت: «لم يصغ إلينا أحد منذ سنوات».",
        [("حان الوقت", "غادة هولت"), ("لم يصغ إلينا أحد منذ سنوات", "غادة هولت")],
    ),
    (
        "«نريد هواء نظيفا لأطفالنا فقط»، قالت سعاد ناير، وهي أم لثلاثة أطفال.",
        [("نريد هواء نظيفا لأطفالنا فقط", "سعاد ناير")],
    ),
    (
        "وشدد رئيس البلدية داود فارس على أن الهواء «لم يكن أفضل مما هو عليه الآن».",
        [("لم يكن أفضل مما هو عليه الآن", "داود فارس")],
    ),
    # none
    ("لم يزر ما يسمى «أصدقاء الميناء» المكان قط.", []),
    ("عقد المؤتمر تحت شعار «الموانئ والناس الذين يعيشون منها» في المدينة.", []),
    ("صدر كتابها بعنوان «آخر حراس المنارات في الشمال البعيد» هذا العام.", []),
    ("يستمر معرض «مصابيح وعدسات وسهر طويل على البحر» حتى حزيران.", []),
    ("يعرض فيلم «الشتاء الطويل للأنهار المفقودة في الجبال» اليوم.", []),
    ("تعرض مسرحية «صمت مياه الشمال البعيد والجبال» حتى أيار.", []),
    ("تبدأ ندوة «لمن الجبل ولمن النهر ولمن السماء؟» ظهرا.", []),
    ("تزين اللوحة «أنفاس المدينة عند الفجر» جدار المدرسة.", []),
]

CASES = [
    (language, body, expected)
    for language, table in (("en-GB", ENGLISH), ("fr", FRENCH), ("es", SPANISH), ("de", GERMAN), ("ar", ARABIC))
    for body, expected in table
]
