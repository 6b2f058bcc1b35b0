// What a program that is measured says of itself: loaded before it, writes to its third channel at its end what it
// took.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(
    3,
    JSON.stringify({ wall: performance.now(), cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS * 1024 }),
  );
});
