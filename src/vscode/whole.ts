// What makes the extension one file, dist/session.js: a browser's host, which can load no other, starts it there; the
// desktop's takes the session from it after activation.
export { activate } from './extension';
export { openSession } from './session';
