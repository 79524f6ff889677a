/**
 * What the young people of the demo school wrote. Each row is one answer: the texts of the
 * activity's text questions, in order. They read like real ones: short, uneven, about real days.
 */
export type Voices = Record<string, string[][]>;

const nl: Voices = {
  'went-smoothly': [
    ['Rekken aanvullen in het magazijn. Ik was als eerste klaar.'],
    ['Mijn spreekbeurt over voetbal. Ik was niet zo zenuwachtig als anders.'],
    ['Een mail schrijven naar een klant. Alleen de groet wist ik niet.'],
    ['Samenwerken met Fien. Zij typt, ik tel.'],
    ['Pallets stapelen. De meester zei dat het recht stond.'],
    ['Ik kon mijn broer uitleggen hoe breuken werken.'],
    ['Opkuisen na de les. Klinkt stom maar het ging vlot en iedereen deed mee.'],
    ['De test van Frans. Ik had geleerd op de bus.'],
  ],
  'hard-but-done': [
    [
      'Op stage moest ik bellen naar een leverancier. Ik durfde niet.',
      'Eerst opschrijven wat ik ga zeggen. Toen ging het.',
    ],
    [
      'Vroeg opstaan voor de ochtendploeg.',
      'Mijn mama zette ook haar wekker. Nu kan ik het alleen.',
    ],
    [
      'Ik snapte niets van de stockberekening.',
      'Karim heeft het drie keer getoond met dozen. Niet met cijfers.',
    ],
    ['Ruzie in de groep over wie wat doet.', 'Even weglopen en dan opnieuw praten.'],
  ],
  'week-in-a-face': [
    ['Te veel toetsen op een hoop.'],
    ['Goede week. Zaterdag match gewonnen.'],
    ['Gewoon.'],
    ['Slecht geslapen, de buren verbouwen.'],
    ['Leuk bezoek gehad aan het distributiecentrum.'],
    ['Ik mocht de heftruck van dichtbij zien.'],
    ['Mijn oma is ziek. Ik dacht daar veel aan.'],
    ['Beter dan vorige week.'],
  ],
  'thought-and-seen': [
    [
      'Het distributiecentrum van een webwinkel',
      'Ik dacht dat het in een magazijn donker en saai is.',
      'Het is heel groot, met licht en muziek. Iedereen heeft een scanner. Ze lopen 12 km per dag!',
    ],
    [
      'Het onthaal van het stadhuis',
      'Ik dacht dat je voor onthaal alleen de telefoon opneemt.',
      'Je doet alles: pakjes, bezoekers, koffie, iemand kalmeren die boos is.',
    ],
    [
      'Een rusthuis',
      'In een rusthuis werken alleen verplegers.',
      'Er is ook een keuken, een wasserij en iemand die alle bestellingen doet. Dat laatste wil ik wel.',
    ],
  ],
  'if-it-goes-otherwise': [
    ['Logistiek', 'Dan kies ik toch onthaal. Ik praat graag met mensen.'],
    ['Zorg', 'Dan ga ik eerst duaal proberen, dan leer ik al werkend.'],
    ['Automechanica', 'Ik weet het nog niet. Misschien de bakkerij van mijn nonkel.'],
  ],
  'who-did-i-talk-to': [
    [
      'mijn nonkel',
      'Hij rijdt met de vrachtwagen. Hij zei: doe het alleen als je graag alleen bent.',
    ],
    ['mevrouw Jacobs', 'Zij zei dat ik niet nu al alles moet weten.'],
    ['de meester van de stage', 'Hij vond dat ik goed kan plannen. Dat wist ik niet.'],
  ],
  'who-knows-someone': [
    [
      'Mijn tante poetst in het ziekenhuis. De buurman heeft een fietsenwinkel.',
      'Met de buurman, over een eigen winkel.',
    ],
    ['Mijn papa werkt bij de post. Mijn nicht doet de planning van de bussen.', 'Met mijn nicht.'],
  ],
  'i-want-help': [
    ['Ik snap de opdracht van stage niet goed.'],
    ['Liefst als de anderen weg zijn.'],
  ],
  'five-taps': [['Het ging beter dan vorige week.'], ['Veel nieuwe woorden op de werkvloer.']],
  'small-step': [
    ['Ik vraag of ik één dag mag meelopen in het magazijn.'],
    ['Ik mail zelf naar het stagebedrijf.'],
    ['Ik vraag in de les als ik het niet snap. Eén keer is genoeg.'],
    ['Ik bel mijn nicht over haar werk.'],
    ['Ik ga naar de openschooldag met Lotte.'],
    ['Ik zet mijn wekker zelf, heel de week.'],
  ],
  'did-it-work': [
    ['Ze zei meteen ja.'],
    ['Ik ben het vergeten tot donderdag. Dan toch gedaan.'],
    ['Nog niet. Ik probeer volgende week.'],
  ],
  free: [
    [
      'Vandaag mocht ik de nieuwe leerling rondleiden. Ze kende nog niemand. Ik vond dat wel tof om te doen.',
    ],
    ['Wat ik later zeker niet wil: heel de dag stilzitten.'],
    [
      'Meneer Bensaïd zei dat ik rustig blijf als het druk is. Ik wil dat onthouden voor mijn sollicitatie.',
    ],
    ['Ik heb met papa een kast in elkaar gezet zonder plan. Er was één vijs over.'],
    ['Op de bus zat iemand van bij Scania. Die zei dat ze altijd mensen zoeken.'],
  ],
};

const ar: Voices = {
  'went-smoothly': [
    ['قرأت نصًا قصيرًا بالهولندية أمام الصف. لم أتوقف كثيرًا.'],
    ['ساعدت صديقتي في الرياضيات. الأرقام سهلة بالنسبة لي.'],
    ['اشتريت تذكرة الحافلة وحدي وتكلمت بالهولندية.'],
  ],
  'hard-but-done': [
    ['كان صعبًا أن أتكلم في المكتب.', 'كتبت الكلمات على ورقة. قالت المعلمة: خذي وقتك.'],
  ],
  'week-in-a-face': [
    ['أسبوع جيد. تعلمت كلمات كثيرة.'],
    ['كنت متعبة قليلًا.'],
    ['اشتقت إلى جدتي.'],
    ['زرنا مدرسة جديدة وأعجبتني.'],
  ],
  'thought-and-seen': [
    [
      'المستشفى',
      'ظننت أن المستشفى فيه أطباء وممرضات فقط.',
      'رأيت مختبرًا وصيدلية ومطبخًا كبيرًا. أعجبني المختبر.',
    ],
  ],
  'if-it-goes-otherwise': [['صيدلة', 'أختار أن أدرس مساعدة صيدلي. هذا قريب من حلمي.']],
  'who-did-i-talk-to': [['خالتي', 'هي كانت معلمة. قالت: اللغة أولًا ثم كل شيء ممكن.']],
  'who-knows-someone': [['أبي كان كهربائيًا. جارتنا تعمل في صيدلية.', 'مع جارتنا في الصيدلية.']],
  'small-step': [
    ['أسأل جارتنا إن كنت أستطيع زيارة الصيدلية.'],
    ['أتكلم بالهولندية مع البائع كل يوم.'],
  ],
  'did-it-work': [['نعم! قالت تعالي يوم الأربعاء.']],
  free: [
    ['اليوم طبخت مع أمي وشرحت لها أسماء الخضار بالهولندية. ضحكنا كثيرًا.'],
    ['أحب أن أعرف كيف يُصنع الدواء.'],
  ],
};

const uk: Voices = {
  'went-smoothly': [
    ['Я розповіла про своє місто нідерландською. Усі слухали.'],
    ['Полагодив велосипед сусіда. Це було легко.'],
  ],
  'hard-but-done': [
    [
      'Важко було запам’ятати дорогу до школи з двома автобусами.',
      'Я намалював карту і поставив її на телефон.',
    ],
  ],
  'week-in-a-face': [
    ['Нормальний тиждень.'],
    ['Сумувала за татом, але був гарний урок музики.'],
    ['Виграли у волейбол!'],
  ],
  'thought-and-seen': [
    [
      'Майстерня зі зварювання',
      'Я думав, що зварювальник працює сам.',
      'Вони працюють удвох і весь час говорять. І маска легка.',
    ],
  ],
  'who-did-i-talk-to': [['мама', 'Вона сказала: обирай те, що будеш робити і в понеділок зранку.']],
  'small-step': [['Запитаю, чи можна прийти на один день у майстерню.']],
  'did-it-work': [['Так, але я дуже хвилювалася.']],
  free: [['Сьогодні я перекладала для нового хлопця. Вперше хтось потребував моєї допомоги тут.']],
};

const tr: Voices = {
  'went-smoothly': [
    ['Dedeme telefonunu kurdum. Her şeyi bana soruyor.'],
    ['Sınıfta ilk ben bitirdim, sonra Omar’a yardım ettim.'],
  ],
  'hard-but-done': [
    ['Telefonda Felemenkçe konuşmak zordu.', 'Önce cümleleri yazdım. Öğretmenim yanımda durdu.'],
  ],
  'week-in-a-face': [
    ['Güzel bir haftaydı.'],
    ['Biraz yoruldum ama iyi.'],
    ['Maçı kaybettik, olsun.'],
  ],
  'thought-and-seen': [
    [
      'Mahalledeki fırın',
      'Fırında sadece ekmek yapılır sanıyordum.',
      'Gece ikide başlıyorlar. Sipariş, hesap, araba, her şey var.',
    ],
  ],
  'who-did-i-talk-to': [['amcam', 'Garajı var. Önce kursu bitir, sonra gel dedi.']],
  'small-step': [['Amcamın garajında bir gün çalışmak istiyorum, ona soracağım.']],
  'did-it-work': [['Oldu. Cumartesi gidiyorum.']],
  free: [['Bugün ilk defa rüyamda Felemenkçe konuştum.']],
};

const en: Voices = {
  'went-smoothly': [['I explained the washing machine to the neighbour. In Dutch!']],
  'week-in-a-face': [['A long week, but church choir was good.'], ['I slept well.']],
  free: [
    ['I want to work with children. Today a small boy at the bus stop told me his whole life.'],
  ],
  'small-step': [['Ask my teacher about a day in a day-care centre.']],
};

const fr: Voices = {
  'went-smoothly': [
    ['J’ai traduit pour ma mère chez le médecin.'],
    ['La mécanique, j’ai compris tout de suite.'],
  ],
  'week-in-a-face': [['Fatigué mais content.'], ['Bof. Il a plu toute la semaine.']],
  'thought-and-seen': [
    [
      'Un atelier de mécanique',
      'Je pensais que l’atelier était sale.',
      'C’est propre et très organisé. Chaque outil a sa place.',
    ],
  ],
  free: [['Aujourd’hui j’ai réparé la lampe de la classe avec le concierge. Il m’a laissé faire.']],
  'small-step': [['Demander au concierge si je peux l’aider mercredi.']],
};

export const voices: Record<string, Voices> = { nl, ar, uk, tr, en, fr };

/** What parents wrote, in their own language. */
export const parentVoices: Record<string, string[]> = {
  ar: [
    'يارا تطبخ معي كل يوم جمعة وتكتب قائمة المشتريات وحدها.',
    'ابنتي صبورة مع أخيها الصغير. تشرح له بهدوء.',
    'رتّب المطبخ وحده دون أن أطلب.',
  ],
  uk: [
    'Донька сама зателефонувала в лікарню і записала бабусю.',
    'Він полагодив замок у дверях. Терпляче, дві години.',
  ],
  tr: ['Oğlum evde her şeyi tamir ediyor. Çok sabırlı.', 'Kardeşine her akşam kitap okuyor.'],
  fr: [
    'Elle gère le budget des courses et ne se trompe jamais.',
    'Il aide le voisin âgé à porter ses sacs.',
  ],
  en: [
    'She plans the whole week of meals and keeps to it.',
    'He taught his cousins to ride a bike. So patient.',
  ],
  nl: [
    'Mats heeft de tuin helemaal alleen winterklaar gemaakt.',
    'Ze belt zelf naar de dokter nu. Dat durfde ze vorig jaar niet.',
  ],
};

export const teacherReplies = [
  'Wat een mooie dag heb je beschreven. Vertel je er morgen iets meer over?',
  'Je schrijft wat je hielp. Dat kan je nog eens gebruiken.',
  'Dank je dat je dit deelt. Ik wist dit niet van jou.',
  'Sterk dat je het zelf gevraagd hebt. Wat is je volgende stap?',
  'Ik zie dat je goed kijkt naar het werk van anderen.',
  'Zullen we hier vrijdag even over praten?',
];

export const teacherNotes = [
  'Werkt graag met de handen, legt rustig uit aan anderen. Samen kijken naar een snuffelstage.',
  'Heeft zelf gevraagd om vooraan te zitten. Dat helpt.',
  'Wil in de klas nog niet voorlezen, in een klein groepje wel.',
];
