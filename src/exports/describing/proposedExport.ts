// What an export of an unknown kind seems to be, as it is proposed to the department.
import type { KeyColumn, Measure } from '../../knowledge/platforms/definition';
import type { MetricUnit } from '../../knowledge/model';

/** Columns as they are proposed, under the titles of the file. */
export interface ProposedExport {
  readonly period: string | undefined;
  readonly keys: readonly Pick<KeyColumn, 'id' | 'title' | 'kind'>[];
  readonly measures: readonly Pick<Measure, 'id' | 'title' | 'kind' | 'unit'>[];
  readonly ratios: readonly ProposedRatio[];
  readonly adds: boolean;
  readonly attribution: boolean;
  readonly leftOut: readonly string[];
  readonly personal: readonly string[];
}

/** A column that two others give in every row that was looked at. */
export interface ProposedRatio {
  readonly title: string;
  readonly unit: MetricUnit;
  readonly of: readonly [string, string];
  readonly times: number;
}
