import { useEffect, useRef } from "preact/hooks";
import { tell, WORDS } from "./host.ts";

/** A paragraph while its words are changed. They are written when the field is left, and not where Esc was pressed. */
export function WordsField({
  line,
  words,
  onDone,
}: {
  readonly line: number;
  readonly words: string;
  onDone(): void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isLeft = useRef(false);
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = `${area.scrollHeight}px`;
    area.focus();
  }, []);

  const leave = (isWritten: boolean): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    // A paragraph is one line: what is pasted in several becomes one.
    const newWords = (field.current?.value ?? words).replace(/\s*[\r\n]+\s*/g, "");
    if (isWritten && newWords !== words) tell({ kind: "words", line, oldWords: words, newWords });
    onDone();
  };

  return (
    <textarea
      ref={field}
      class="words"
      aria-label={WORDS.editWords}
      defaultValue={words}
      onInput={({ currentTarget }) => {
        currentTarget.style.height = `${currentTarget.scrollHeight}px`;
      }}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        if (event.key === "Escape" || (event.key === "Enter" && !event.shiftKey && !event.isComposing)) {
          event.preventDefault();
          leave(event.key === "Enter");
        }
        // The keys are the field's own while it is there.
        event.stopPropagation();
      }}
    />
  );
}
