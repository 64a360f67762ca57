// What the demo council's texts must be: a rule, and a query for whatever breaks it.

export const TEXT_RULES: readonly [rule: string, broken: string][] = [
  [
    'every text says something',
    `SELECT id FROM events WHERE btrim(text) = '' UNION ALL SELECT id FROM cases
      WHERE btrim(title) = '' UNION ALL SELECT id FROM questions WHERE btrim(text) = ''
      OR btrim(answer) = ''`,
  ],
  [
    'what people say is never left out',
    `SELECT id FROM events WHERE text IS NULL
      AND action IN ('add-public-note', 'add-private-note', 'contact-owner', 'answer-question', 'close', 'reopen', 'withdraw', 'delete', 'extend-target')`,
  ],
  [
    'nothing is filled with dummy text',
    `SELECT id FROM events WHERE text ~* 'lorem|ipsum|test \\d|[{}]' UNION ALL SELECT id FROM cases
      WHERE (title || submission::text) ~* 'lorem|ipsum' UNION ALL SELECT id FROM tasks
      WHERE (title || instructions || coalesce(explanation, '')) ~* 'lorem|ipsum'`,
  ],
];
