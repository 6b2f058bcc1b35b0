// A page of its own around what it shows: one file that loads nothing and in which nothing can run.
import { sha256 } from '@noble/hashes/sha2.js';
import { element, escapeHtml } from './html';

/** What a page consists of. */
export interface OwnPage {
  readonly title: string;
  /** Of its words, as HTML names languages. */
  readonly language: string;
  /** The only style that it allows. */
  readonly style: string;
  /** What it shows, as HTML. */
  readonly body: string;
}

/** The page, as HTML. */
export function ownPage({ title, language, style, body }: OwnPage): string {
  const digest = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style))));
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; img-src data:`;
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width">',
    element('title', {}, title).html,
    `<style>${style}</style>`,
  ];
  const content = `<head>\n${head.join('\n')}\n</head>\n<body>\n${body}</body>`;
  return `<!DOCTYPE html>\n<html lang="${language}">\n${content}\n</html>\n`;
}
