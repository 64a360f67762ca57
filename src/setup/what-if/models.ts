// What the page of what-if (views/setup/what-if) is given.
import type { FieldError, FieldProps, HiddenField } from '../../web/look/fields.ts';
import type { QueueTableProps } from '../../web/look/list-parts.ts';
import type { Link } from '../../web/look/parts.ts';

/** What some people gain and lose alike. */
export interface ToldEffect {
  who: string;
  /** the one person's page, or none */
  href?: string;
  gains?: string;
  loses?: string;
  examples: readonly Link[];
}

export interface WhatIfPage {
  errors: readonly FieldError[];
  /** in one sentence; then of which moment it is */
  summary: string;
  computed: string;
  warnings: readonly string[];
  effects: readonly ToldEffect[];
  more?: string;
  csv?: Link;
  raising: readonly string[];
  refused?: QueueTableProps;
  refusedHelp: string;
  /** left out while a standing rule would be broken */
  publish?: { hidden: readonly HiddenField[]; fields: readonly FieldProps[] };
}
