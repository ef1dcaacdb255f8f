export const overview = {
  overrides: 'Overrides',
  changes: {
    title: 'Changes',
    days: '{count, plural, one {# day} other {# days}}',
    entries: '{count, plural, one {# entry} other {# entries}}',
    day: '{day}: {count, plural, =0 {no entry} one {# entry} other {# entries}}',
    today: 'Today {count, number}',
  },
  latest: { title: 'Latest' },
  reach: { title: 'Teamspaces' },
} as const;
