// Blocking and tiny: the reader's theme is set before the first paint, so that nothing flashes.
// The same three values as in src/site/theme.ts; with no storage, or none chosen, the system's theme holds.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  /* storage is forbidden: the system's theme holds */
}
