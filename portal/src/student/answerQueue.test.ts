import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerQueue } from './answerQueue';

const changed = vi.fn();

beforeEach(() => {
  localStorage.clear();
  changed.mockReset();
});

describe('answers on their way', () => {
  it('are forgotten on the device once the server has them', async () => {
    const sent: unknown[] = [];
    const queue = new AnswerQueue('a', async (answers) => sent.push(answers), changed);
    queue.add('r01', 4);
    await queue.flush();
    expect(sent).toEqual([{ r01: 4 }]);
    expect(localStorage).toHaveLength(0);
  });

  it('stay on the device while there is no way to the server, and go all at once later', async () => {
    let there = false;
    const send = vi.fn(async () => {
      if (!there) throw new Error('away');
    });
    const queue = new AnswerQueue('a', send, changed);
    queue.add('r01', 4);
    await queue.flush();
    queue.add('i01', 2);
    await queue.flush();
    expect(changed).toHaveBeenLastCalledWith(2, expect.any(Error));
    there = true;
    await new AnswerQueue('a', send, changed).flush();
    expect(send).toHaveBeenLastCalledWith({ r01: 4, i01: 2 });
    expect(localStorage).toHaveLength(0);
  });

  it('that are changed while they are on their way are sent again', async () => {
    const sent: unknown[] = [];
    const queue: AnswerQueue = new AnswerQueue(
      'a',
      async (answers) => {
        if (sent.push(answers) === 1) queue.add('r01', 5);
      },
      changed,
    );
    queue.add('r01', 1);
    await queue.flush();
    expect(sent).toEqual([{ r01: 1 }, { r01: 5 }]);
  });

  it('survive what somebody else wrote into the storage', () => {
    localStorage.setItem('wayfinder.kept.answers.a', '{broken');
    expect(new AnswerQueue('a', async () => undefined, changed).waiting()).toEqual({});
  });
});
