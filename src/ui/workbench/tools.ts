/** The engine, fetched once; where that fails, asked for anew the next time. */
import { type Engine, startEngine } from './engine.ts';

export interface Tools {
  get(): Promise<Engine>;
  /** They are here, or on their way. */
  areAsked(): boolean;
}

/** `came` is called each time that they do. */
export function openTools(base: string, came: (engine: Engine) => void): Tools {
  let asked: Promise<Engine> | undefined;
  return {
    get() {
      asked ??= startEngine(base).then(
        (engine) => {
          came(engine);
          return engine;
        },
        (error: unknown) => {
          asked = undefined;
          throw error;
        },
      );
      return asked;
    },
    areAsked: () => asked !== undefined,
  };
}
