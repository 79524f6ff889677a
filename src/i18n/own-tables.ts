/**
 * Days and months of the languages that browsers lack: Intl would silently write them in another
 * one. From the Unicode CLDR; Tigrinya as in Eritrea, with the names of the months that it uses for
 * the Gregorian calendar.
 */
export type Tables = {
  /** From Sunday. */
  days: readonly string[];
  months: readonly string[];
  near: { yesterday: string; today: string; tomorrow: string };
};

export const tables: Readonly<Record<string, Tables>> = {
  ps: {
    days: ['یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه'],
    months: [
      'جنوري',
      'فبروري',
      'مارچ',
      'اپریل',
      'مۍ',
      'جون',
      'جولای',
      'اګست',
      'سپټمبر',
      'اکتوبر',
      'نومبر',
      'دسمبر',
    ],
    near: { yesterday: 'پرون', today: 'نن', tomorrow: 'سبا' },
  },
  so: {
    days: ['Axad', 'Isniin', 'Talaado', 'Arbaco', 'Khamiis', 'Jimco', 'Sabti'],
    months: [
      'Jannaayo',
      'Febraayo',
      'Maarso',
      'Abriil',
      'Maajo',
      'Juun',
      'Luulyo',
      'Ogosto',
      'Sebtembar',
      'Oktoobar',
      'Nofembar',
      'Desembar',
    ],
    near: { yesterday: 'shalay', today: 'maanta', tomorrow: 'berri' },
  },
  ti: {
    days: ['ሰንበት', 'ሰኑይ', 'ሠሉስ', 'ረቡዕ', 'ሓሙስ', 'ዓርቢ', 'ቀዳም'],
    months: [
      'ጥሪ',
      'ለካቲት',
      'መጋቢት',
      'ሚያዝያ',
      'ግንቦት',
      'ሰነ',
      'ሓምለ',
      'ነሓሰ',
      'መስከረም',
      'ጥቅምቲ',
      'ሕዳር',
      'ታሕሳስ',
    ],
    near: { yesterday: 'ትማሊ', today: 'ሎሚ', tomorrow: 'ጽባሕ' },
  },
};
