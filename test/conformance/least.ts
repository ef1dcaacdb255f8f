/**
 * How often each must occur in half of the generated workspaces: a generator that lost a part of
 * the model would agree with anything there.
 */
export const LEAST: Record<string, number> = {
  ...{ 'board none': 12_000, 'board view': 5_000, 'board comment': 1_000, 'board edit': 1_800 },
  ...{ 'board own': 2_500, 'card none': 3_500, 'card view': 2_000, 'card comment': 350 },
  ...{ 'card edit': 700, 'card own': 900 },
  ...{ 'via P1': 1_500, 'via P2': 2_500, 'via P2.1': 1_200, 'via P3': 2_500, 'via P4': 2_000 },
  ...{ 'via P5': 800, 'via P6': 1_500, 'via P7': 2_000 },
  ...{ 'P2 closed by P2.1': 400, 'P2 closed by P2.2': 200, 'P2.1 closed by P2.3': 250 },
  ...{ 'P3 closed by P3': 100, 'P4 closed by P4': 5_000 },
  ...{ 'P5 closed by E3': 150, 'P5 closed by E4': 500, 'P5 closed by E7': 300 },
  'P5 closed by P5': 300,
  ...{ 'W2 closes': 3_000, 'W2 decides': 1_500 },
  ...{ 'C1 caps': 2_500, 'C1 closes': 2_000, 'C1 decides': 2_500 },
  ...{ 'C2 caps': 300, 'C2 decides': 250, 'C3 closes': 2_500, 'C3 decides': 1_500 },
  ...{ 'C4 closes': 600, 'C4 decides': 400, 'C5 caps': 1_800, 'C5 decides': 1_200 },
  // Locked boards keep everybody's level; owners under a ceiling.
  ...{ C6: 2_000, C7: 2_000 },
  ...{ 'report none via null': 800, 'report own via P1': 60, 'report own via P7': 80 },
  ...{ 'report view via P6': 100, 'report view via P7': 25 },
};
