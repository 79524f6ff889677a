/** The people of the demo school. All invented; a language where the family speaks another at home. */
export type DemoPupil = { name: string; language?: string; parents?: string[] };

export const school = 'De Wegwijzer, Hasselt (voorbeeldschool)';
export const admin = 'An Peeters';
export const counsellor = 'Els Jacobs';
export const teachers = { both: 'Lies Vandeweyer', second: 'Karim Bensaïd' };

export const okanClass = { name: 'OKAN 2', groups: ['OKAN'] };
export const okanPupils: DemoPupil[] = [
  { name: 'Yara Al-Khatib', language: 'ar', parents: ['Samir Al-Khatib', 'Hala Darwish'] },
  { name: 'Oleksandra Kovalenko', language: 'uk', parents: ['Iryna Kovalenko'] },
  { name: 'Emre Yıldız', language: 'tr', parents: ['Ayşe Yıldız', 'Murat Yıldız'] },
  { name: 'Omar Haddad', language: 'ar', parents: ['Rania Haddad'] },
  { name: 'Danylo Bondarenko', language: 'uk', parents: ['Olena Bondarenko'] },
  { name: 'Zahra Rahimi', language: 'ar' },
  { name: 'Mateo Fernández Ruiz', language: 'fr', parents: ['Lucía Ruiz'] },
  { name: 'Selin Demir', language: 'tr', parents: ['Hakan Demir'] },
  { name: 'Ibrahim Diallo', language: 'fr', parents: ['Mariama Diallo'] },
  { name: 'Sofiia Melnyk', language: 'uk', parents: ['Petro Melnyk'] },
  { name: 'Noor Al-Sayed', language: 'ar', parents: ['Khaled Al-Sayed'] },
  { name: 'Berat Kaya', language: 'tr', parents: ['Fatma Kaya'] },
  { name: 'Grace Mbeki', language: 'en', parents: ['Thandi Mbeki'] },
  { name: 'Bohdan Shevchuk', language: 'uk' },
  { name: 'Layla Mansour', language: 'ar', parents: ['Nadia Mansour'] },
  { name: 'Samuel Tesfaye', language: 'en', parents: ['Hirut Tesfaye'] },
  { name: 'Defne Arslan', language: 'tr', parents: ['Zeynep Arslan'] },
  { name: 'Maksym Tkachenko', language: 'uk', parents: ['Nataliia Tkachenko'] },
  { name: 'Hamza El Idrissi', language: 'fr', parents: ['Saïda El Idrissi'] },
  { name: 'Rim Barakat', language: 'ar' },
  { name: 'Kateryna Lysenko', language: 'uk', parents: ['Andrii Lysenko'] },
  { name: 'Ali Çelik', language: 'tr', parents: ['Elif Çelik'] },
  { name: 'Blessing Okafor', language: 'en', parents: ['Chidi Okafor'] },
  { name: 'Yusuf', language: 'ar' },
  { name: 'Aïcha Traoré', language: 'fr', parents: ['Moussa Traoré'] },
];

export const gradeClass = { name: '4 Organisatie en Logistiek', groups: ['2G'] };
export const gradePupils: DemoPupil[] = [
  { name: 'Mats Claes', parents: ['Katrien Nijs'] },
  { name: 'Lotte Van den Broeck', parents: ['Peter Van den Broeck'] },
  { name: 'Ilyas Amrani', language: 'fr', parents: ['Fatiha Amrani'] },
  { name: 'Jana Hendrickx', parents: ['Wendy Bijnens'] },
  { name: 'Senne Vanaken' },
  { name: 'Elif Şahin', language: 'tr', parents: ['Gül Şahin'] },
  { name: 'Warre Geerts', parents: ['Tom Geerts'] },
  { name: 'Fien Lemmens' },
  { name: 'Rayan Ouali', language: 'fr', parents: ['Nora Ouali'] },
  { name: 'Kobe Thijs', parents: ['Ann Thijs'] },
  { name: 'Amber Vrancken' },
  { name: 'Dawid Nowak', language: 'en', parents: ['Marta Nowak'] },
  { name: 'Lina Bouzid', language: 'ar', parents: ['Souad Bouzid'] },
  { name: 'Seppe Coninx' },
  { name: 'Nina Schepers', parents: ['Ilse Schepers'] },
  { name: 'Giulia Ferraro', language: 'fr', parents: ['Marco Ferraro'] },
  { name: 'Robbe Martens' },
  { name: 'Hajar Tahiri', language: 'fr', parents: ['Latifa Tahiri'] },
  { name: 'Tuur Knaepen', parents: ['Bart Knaepen'] },
  { name: 'Zoë Vanhees' },
  { name: 'Can Öztürk', language: 'tr', parents: ['Derya Öztürk'] },
  { name: 'Marie Jans', parents: ['Luc Jans'] },
  { name: 'Milan Petrović', language: 'en' },
  { name: 'Julie Janssen' },
  { name: 'Julie Janssen' },
];
