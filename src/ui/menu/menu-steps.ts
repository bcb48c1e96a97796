/** The index of a menu's item that a key moves to, from an item's index and the number of items. */
export const MENU_STEPS: Readonly<Record<string, (from: number, all: number) => number>> = {
  ArrowDown: (from, all) => (from + 1) % all,
  ArrowUp: (from, all) => (from + all - 1) % all,
  Home: () => 0,
  End: (_, all) => all - 1,
}
