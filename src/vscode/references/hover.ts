// The hover of a citation: the cards of its clauses as Markdown in which nothing of a pack is more than text.
import * as vscode from 'vscode';
import type { References } from '../../features/references/references';
import type { ClauseCard } from '../../features/references/clauseCard';
import { toRange } from '../places';
import { say } from '../reading';

/** The hover of what is cited at a place. */
export function hoverOf({ cards, more, range }: NonNullable<ReturnType<References['hoverAt']>>): vscode.Hover {
  const text = new vscode.MarkdownString();
  for (const card of cards) appendCard(text, card);
  if (more > 0) paragraph(text, [['', say('hover.more', { count: more })]]);
  return new vscode.Hover(text, toRange(range));
}

type Piece = readonly [mark: '' | '**' | '_', text: string];

function appendCard(text: vscode.MarkdownString, { title, path, text: words, below, facts, notes }: ClauseCard): void {
  if (path === '') {
    paragraph(text, [
      ['**', title],
      ['', words],
    ]);
  } else {
    paragraph(text, [['**', title]]);
    paragraph(text, [['', path]]);
    if (words !== '') paragraph(text, [['', words]]);
  }
  for (const line of below) paragraph(text, [['', line]]);
  for (const { label, values } of facts)
    paragraph(text, [
      ['**', label],
      ['', values.join('、')],
    ]);
  for (const note of notes) paragraph(text, [['_', note]]);
}

function paragraph(text: vscode.MarkdownString, pieces: readonly Piece[]): void {
  for (const [index, [mark, words]] of pieces.entries()) {
    text.appendMarkdown(index === 0 ? mark : ` ${mark}`);
    text.appendMarkdown(escaped(words));
    text.appendMarkdown(mark);
  }
  text.appendMarkdown('\n\n');
}

// MarkdownString.appendText would turn every space into one that no line breaks at.
/** Words as Markdown in which nothing is more than text. */
export function escaped(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
