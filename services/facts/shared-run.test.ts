import { describe, expect, it } from 'vitest';
import { askedBy, calledOff, whoAsks } from '@/db/asking';
import { sharedRun } from './shared-run';

const nothing = (): void => undefined;

describe('a shared run', () => {
  it('is not kept alive by who had gone before joining', async () => {
    const reader = calledOff();
    let signal: AbortSignal | undefined;
    const run = askedBy(reader, () =>
      sharedRun(async () => {
        signal = whoAsks()?.signal;
      }, nothing),
    );
    askedBy({ signal: AbortSignal.abort() }, run.join);
    reader.abort();
    expect(signal?.aborted).toBe(true);
    await run.answer;
  });

  const asking = () => {
    const heard: number[] = [];
    const worked = (ms: number): void => {
      heard.push(ms);
    };
    return { heard, who: { signal: calledOff().signal, worked } };
  };
  const statement = (ms: number) => whoAsks()?.worked?.(ms);

  it('is work of all who have joined, each from then on', async () => {
    const [first, second] = [asking(), asking()];
    let go = nothing;
    const work = async (): Promise<void> => {
      statement(10);
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      statement(20);
    };
    const run = askedBy(first.who, () => sharedRun(work, nothing));
    askedBy(second.who, run.join);
    go();
    await run.answer;
    expect([first.heard, second.heard]).toEqual([[10, 20], [20]]);
  });

  it('is told once to a question that waits for it by several ways', async () => {
    const { who, heard } = asking();
    let go = nothing;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const part = askedBy(who, () => sharedRun(() => gate.then(() => statement(10)), nothing));
    const joining = async (): Promise<void> => {
      part.join();
      await part.answer;
    };
    const wholes = askedBy(who, () => [sharedRun(joining, nothing), sharedRun(joining, nothing)]);
    go();
    await Promise.all(wholes.map(({ answer }) => answer));
    expect(heard).toEqual([10]);
  });
});
