/* Before the first paint: the language, the direction and the colours this device chose, and the
   files that a first visit needs.
   A file of its own, because the page allows no script inside itself. */
(() => {
  const page = document.documentElement;
  try {
    const known = ['nl', 'en', 'fr', 'ar', 'uk', 'tr', 'fa-AF', 'ps', 'so', 'ti', 'es', 'ru'];
    const rightToLeft = ['ar', 'fa-AF', 'ps'];
    const spoken = { fa: 'fa-AF', prs: 'fa-AF' };
    const remembered = localStorage.getItem('loopboek.language');
    const wished = navigator.languages.map((tag) => {
      const base = tag.toLowerCase().split('-')[0];
      return spoken[base] ?? base;
    });
    const first = wished.find((each) => known.includes(each)) ?? 'nl';
    const ofBrowser = first === 'en' ? 'nl' : first;
    const language = known.includes(remembered) ? remembered : ofBrowser;
    page.lang = language;
    page.dir = rightToLeft.includes(language) ? 'rtl' : 'ltr';
    const theme = localStorage.getItem('loopboek.theme');
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
    const surface = localStorage.getItem('loopboek.surface');
    if (surface === 'staff') page.dataset.surface = surface;
    // Nobody is signed in here: the files of the door come beside the app, not after it.
    const doors = document.querySelector('meta[name="loopboek-doors"]');
    if (doors !== null && localStorage.getItem('loopboek.active') === null) {
      const files = JSON.parse(doors.content);
      const ofPage = files[location.pathname] ?? files['/'];
      for (const file of [...(files[language] ?? []), ...ofPage]) {
        const link = document.createElement('link');
        link.rel = file.endsWith('.css') ? 'preload' : 'modulepreload';
        if (file.endsWith('.css')) link.as = 'style';
        link.href = `/${file}`;
        document.head.append(link);
      }
    }
  } catch {
    /* A browser that keeps nothing starts in Dutch. */
  }
})();
