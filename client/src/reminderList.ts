/** A place of a new report that its author should look at. Offsets are UTF-16 units, ends exclusive. */
export interface OpenReminder {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** A change of a text as an editor tells it: what stood at an offset, and how long what stands there now is. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * What is left of reminders once a text has changed: those whose place was written anew are done, those behind a
 * change move with their words.
 */
export function followChanges(
  reminders: readonly OpenReminder[],
  changes: readonly TextChange[],
): readonly OpenReminder[] {
  // Editors tell the last change of a text first; each leaves what stands before it where it is.
  const ordered = [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset);
  return ordered.reduce<readonly OpenReminder[]>(
    (left, { rangeOffset, rangeLength, text }) =>
      left.flatMap((reminder) => {
        const end = rangeOffset + rangeLength;
        if (end <= reminder.start && rangeOffset < reminder.start) {
          const moved = text.length - rangeLength;
          return [{ ...reminder, start: reminder.start + moved, end: reminder.end + moved }];
        }
        return rangeOffset >= reminder.end ? [reminder] : [];
      }),
    reminders,
  );
}
