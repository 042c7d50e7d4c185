/** What is pasted or opened → the chat log that it holds as JSON; undefined where it is read as it stands. Runs in the page. */
import { chatOfJson } from '../import/chat-json.ts';

export function laidOut(text: string): string | undefined {
  const chat = chatOfJson(text);
  return typeof chat === 'string' ? chat : undefined;
}
