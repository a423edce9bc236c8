// Writes the greatest amount of memory that the process held, in kilobytes, to the file named by PEAK_FILE.
process.on('exit', () => {
  require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS));
});
