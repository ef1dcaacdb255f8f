import type { QueryType } from '../../src-shared/queries';
import type { Refused } from '../../src-shared/result';
import { refuse, refused } from '../../src-shared/result';
import type { Engine } from '../engine/api';
import { withEngine } from './database';
import { decodeQuery, parseJson } from './decode';
import { EXIT, type ExitStatus } from './exit-status';
import { readLines } from './lines';
import type { Format, GlobalOptions } from './options';
import { render } from './render';
import type { Terminal } from './terminal';

/** One query, or with `-` one a line from standard input; one answer a line. */
export async function askJson(
  text: string,
  options: GlobalOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  return withEngine(options, terminal.env, true, async (engine) => {
    if (text !== '-') return tell(answerText(text, options, engine), terminal);
    let status: ExitStatus = EXIT.done;
    for await (const line of readLines(terminal.stdin)) {
      const answer =
        'fault' in line
          ? refused(refuse('invalid', `the line is ${line.fault}`))
          : answerText(line.text, options, engine);
      if ((await tell(answer, terminal)) !== EXIT.done) status = EXIT.refused;
    }
    return status;
  });
}

/** A query given as words: `who --board b1`. */
export async function askWords(
  type: QueryType,
  fields: Record<string, unknown>,
  options: GlobalOptions & { format?: Format },
  terminal: Terminal,
): Promise<ExitStatus> {
  return withEngine(options, terminal.env, true, async (engine) => {
    const answer = answerValue({ type, ...fields }, options, engine);
    const format = options.format ?? 'json';
    if (format === 'json' || isRefused(answer)) {
      const status = await tell(answer, terminal);
      return status === EXIT.done ? statusOf(type, answer) : status;
    }
    await terminal.text(render(type, answer, format));
    return statusOf(type, answer);
  });
}

/** Findings end with 1, so that a script can wait for there being none (commands.md). */
function statusOf(type: QueryType, answer: unknown): ExitStatus {
  const found = type === 'risks' && (answer as { items: unknown[] }).items.length > 0;
  return found ? EXIT.refused : EXIT.done;
}

function answerText(text: string, options: GlobalOptions, engine: Engine): unknown {
  const json = parseJson(text);
  return json.ok ? answerValue(json.value, options, engine) : json;
}

export function answerValue(value: unknown, options: GlobalOptions, engine: Engine): unknown {
  const query = decodeQuery(value);
  return query.ok ? engine.query<QueryType>(query.value, options.as ?? null) : query;
}

/** `ok: false` is a refusal, or for verify a chain that does not hold: both end with 1. */
async function tell(answer: unknown, terminal: Terminal): Promise<ExitStatus> {
  await terminal.document(answer);
  return hasOk(answer) && answer.ok === false ? EXIT.refused : EXIT.done;
}

function hasOk(answer: unknown): answer is { ok: unknown } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

export function isRefused(answer: unknown): answer is Refused {
  return hasOk(answer) && answer.ok === false && 'refused' in answer;
}
