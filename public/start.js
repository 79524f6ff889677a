/* Before the first paint: the language, the direction and the colours this device chose, and the
   files that a first visit needs.
   A file of its own, because the page allows no script inside itself. */
(() => {
  const page = document.documentElement;
  try {
    const known = ['nl', 'en', 'fr', 'ar', 'uk', 'tr'];
    const remembered = localStorage.getItem('loopboek.language');
    const wished = navigator.languages.map((tag) => tag.slice(0, 2));
    const first = wished.find((each) => known.includes(each)) ?? 'nl';
    const ofBrowser = first === 'en' ? 'nl' : first;
    const language = known.includes(remembered) ? remembered : ofBrowser;
    page.lang = language;
    page.dir = language === 'ar' ? 'rtl' : 'ltr';
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
