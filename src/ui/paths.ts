/** Every address of the app. The words are Dutch: people read them in their address bar. */
export const paths = {
  home: '/',
  activities: '/kaarten',
  activity: (activity: string, record?: string) => joined('/kaarten', activity, record),
  loopbook: '/loopboek',
  entry: (space: string, record: string) => joined('/loopboek', space, record),
  sharing: (space: string, record: string) => joined('/delen', space, record),
  child: (space: string) => joined('/kind', space),
  homeEntry: (space: string, record?: string) => joined('/kind', space, 'thuis', record),
  newlyShared: '/nieuw',
  class: (space: string) => joined('/klas', space),
  youngPerson: (space: string) => joined('/leerling', space),
  note: (space: string, record?: string) => joined('/leerling', space, 'nota', record),
  reading: (space: string, record: string) => joined('/lezen', space, record),
  newTransition: (space: string) => joined('/leerling', space, 'overstap'),
  transition: (space: string, record: string) => joined('/overstap', space, record),
  history: (space: string, record: string) => joined('/vroeger', space, record),
  bin: '/weggegooid',
  erasing: (person: string) => joined('/school/wissen', person),
  classImport: '/school/klas/nieuw',
  schoolClass: (id: string) => joined('/school/klas', id),
  staff: '/school/team',
  person: (id: string) => joined('/school/mensen', id),
  cards: (classOrTeam: string) => joined('/school/kaarten', classOrTeam),
  setUp: '/begin',
  welcome: '/welkom',
  scan: '/scan',
  cardLink: '/k',
  pictures: '/plaatjes',
  profiles: '/wie',
  devices: '/toestellen',
  settings: '/instellingen',
  tray: '/niet-verstuurd',
} as const;

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('/');
}
