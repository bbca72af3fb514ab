import { KEPT } from '../session/session';

type Answers = Record<string, number | null>;

/**
 * Answers on their way to the server. Each is kept on the device first and forgotten only when the
 * server has acknowledged it, so that no tunnel, closed page or ended session loses one.
 */
export class AnswerQueue {
  private readonly key: string;
  private sending: Promise<void> | undefined;

  constructor(
    assessmentId: string,
    private readonly send: (answers: Answers) => Promise<unknown>,
    private readonly changed: (waiting: number, problem: unknown) => void,
    private readonly storage: Storage = localStorage,
  ) {
    this.key = `${KEPT}answers.${assessmentId}`;
  }

  /** What the server hasn't acknowledged yet; null takes an answer back. */
  waiting(): Answers {
    try {
      return JSON.parse(this.storage.getItem(this.key) ?? '{}') as Answers;
    } catch {
      return {};
    }
  }

  add(item: string, answer: number | null): void {
    this.keep({ ...this.waiting(), [item]: answer });
    this.changed(Object.keys(this.waiting()).length, undefined);
    void this.flush();
  }

  /** Sends what waits; one request at a time, and what is answered meanwhile follows. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    for (let batch = this.waiting(); Object.keys(batch).length > 0; batch = this.waiting()) {
      try {
        await this.send(batch);
      } catch (problem) {
        this.changed(Object.keys(this.waiting()).length, problem);
        return;
      }
      // An answer that was changed while it was on its way still has to go.
      const now = this.waiting();
      this.keep(Object.fromEntries(Object.entries(now).filter(([item, answer]) => batch[item] !== answer)));
    }
    this.changed(0, undefined);
  }

  private keep(answers: Answers): void {
    if (Object.keys(answers).length === 0) this.storage.removeItem(this.key);
    else this.storage.setItem(this.key, JSON.stringify(answers));
  }
}
