// New documents: the choice of a type, the form with its questions, and the document that the answers make.
import type { Day } from '../../base/dates/date';
import type { Message, MessageArgument } from '../../base/message';
import { applyEdits } from '../../base/range';
import type { Position, Range } from '../../base/range';
import { findType, typeName } from '../../documents/parse';
import { missingSources } from '../../calculation/missingSources';
import { startingOf } from '../../calculation/starting';
import { readDocument, readIn } from '../../documents/workspace';
import { draftDocument } from '../../documents/templates/template';
import type { DraftedDocument, NewDocument } from '../../documents/templates/template';
import { typeTitles } from '../../knowledge/contracts/documentType';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { PackFile, Parsed } from '../../knowledge/model';
import { todayOf } from '../../knowledge/settings';
import { newAnswer } from '../answers/newAnswer';
import { isInPack, isUnread } from '../openWorkspace';
import type { OpenWorkspace } from '../openWorkspace';
import { fillEdits } from '../tables/computedFill';
import { carryOvers, namedCarryOver } from './carryOver';
import type { CarryOver } from './carryOver';
import { carriedTitle, toldCarryOver } from './carryWords';
import { newDocumentOf } from './draftForm';
import { readAnswers } from './formAnswers';
import type { Answers, DraftForm, Taken } from './formStep';
import { walkForm } from './formWalk';
import { takePeriod, trialNotice } from './periodStep';
import { nextPlaceholder } from './placeholders';
import { saidMissing } from './sourcesSaid';
import type { SaidMissing } from './sourcesSaid';
import { typeChoices } from './typeChoices';
import type { Chooser, TypeChoice } from './typeChoices';
import { filterTypes } from './typeFilter';

/** How rows are taken over. */
export interface CarryWanted {
  readonly numbers: boolean;
  readonly text?: string;
}

/** A new document, and what is said of each earlier one that it would have taken over from and that is not there. */
export interface AnsweredForm extends DraftedDocument {
  readonly missing: readonly SaidMissing[];
}

/** What is asked of drafting. */
export interface Drafting {
  /** The day that it is where the department is; in a trial the one that its settings take for it. */
  readonly today: (moment: Date) => Day;
  /** What is said where the settings take some day for today. */
  readonly trialNotice: () => Message | undefined;
  /** All document types, those that the person writes first. */
  readonly typeChoices: (chooser: Chooser) => TypeChoice[];
  /** The choices that answer every word of what was typed, by any of their names; all of them for nothing. */
  readonly filterTypes: (choices: readonly TypeChoice[], typed: string) => TypeChoice[];
  /** The type of a name: its id, title or another name, in either script. */
  readonly findType: (name: string) => DocumentType | undefined;
  /** What all types are called. */
  readonly typeTitles: () => MessageArgument;
  /** The form of a new document. */
  readonly form: (wanted: Omit<DraftForm, 'workspace'>) => DraftForm;
  /** Reads an answer as a period of the form's type. */
  readonly takePeriod: (form: DraftForm, answer: string) => Taken;
  /** Reads a file of answers. What is `fixed` already holds against it. */
  readonly readAnswers: (form: DraftForm, file: PackFile, fixed: Answers) => Parsed<Answers>;
  /** Puts the questions of a form, back and forth. */
  readonly walk: typeof walkForm;
  /** The document that a form's answers make, with an id of its own. */
  readonly answered: (form: DraftForm, answers: Answers, id: string) => AnsweredForm;
  /** A new document as an answer to a program. */
  readonly newAnswer: typeof newAnswer;
  /** A new document. It starts with what earlier documents hand on, unless `starting` says with what. */
  readonly draft: (wanted: NewDocument) => DraftedDocument;
  /** What the tables of a draft can take over from its writer's last documents; of its text now, where given. */
  readonly carryOvers: (path: string, wanted: CarryWanted) => CarryOver[];
  /** The one whose table has a name: its title, another name or its id, in either script. */
  readonly namedCarryOver: (offered: readonly CarryOver[], name: string) => CarryOver | undefined;
  /** What a table is called, and what it would take over. */
  readonly toldCarryOver: (table: CarryOver) => { readonly title: MessageArgument; readonly text: Message };
  /**
   * The first placeholder at or after a place of a document's text, else its first; undefined where none is left but
   * those that follow from others.
   */
  readonly nextPlaceholder: (path: string, text: string, from: Position) => Range | undefined;
}

/** Drafting in an open workspace. */
export function createDrafting(open: OpenWorkspace): Drafting {
  const { workspace } = open.checked;
  const draft = (wanted: NewDocument): DraftedDocument =>
    draftDocument({
      ...wanted,
      typeName: typeName(workspace.knowledge, wanted.type),
      starting: wanted.starting ?? startingOf(workspace, wanted),
    });
  return {
    today: (moment) => todayOf(workspace.settings, moment),
    trialNotice: () => trialNotice(workspace.settings),
    typeChoices: (chooser) => typeChoices(workspace, chooser),
    filterTypes,
    findType: (name) => findType(workspace.knowledge, name),
    typeTitles: () => typeTitles(workspace.knowledge.documentTypes),
    form: (wanted) => ({ ...wanted, workspace }),
    takePeriod,
    readAnswers,
    walk: walkForm,
    answered: (form, answers, id) => {
      const wanted = newDocumentOf(form, answers, id);
      const { path, text } = draft(wanted);
      const filled = applyEdits(text, fillEdits(open.checked, path, text)); // with what can be computed by now
      return { path, text: filled, missing: missingSources(workspace, wanted).map(saidMissing) };
    },
    newAnswer,
    draft,
    carryOvers: (path, { numbers, text }) => {
      const document = text === undefined ? readDocument(workspace, path) : readIn(workspace, { path, text });
      return document === undefined || isInPack(open, path) || isUnread(open, path)
        ? []
        : carryOvers({ workspace, plan: open.plan(), numbers }, document);
    },
    namedCarryOver,
    toldCarryOver: (table) => ({ title: carriedTitle(table), text: toldCarryOver(table) }),
    nextPlaceholder: (path, text, from) =>
      nextPlaceholder(text, from, isUnread(open, path) ? undefined : readIn(workspace, { path, text })),
  };
}
