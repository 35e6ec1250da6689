/** Items of which the first by an order is always at hand; adding and taking cost the logarithm of their number. */
export interface Heap<T> {
  add(item: T): void
  /** Takes the first item out; undefined when none is left. */
  take(): T | undefined
}

/** @param compare below 0 where `a` comes before `b`; items that are equal by it may be taken in any order */
export function createHeap<T>(compare: (a: T, b: T) => number): Heap<T> {
  const items: T[] = []
  const swap = (i: number, j: number): void => {
    const held = items[i]!
    items[i] = items[j]!
    items[j] = held
  }
  const isBefore = (i: number, j: number): boolean => compare(items[i]!, items[j]!) < 0
  return {
    add(item) {
      let i = items.push(item) - 1
      for (let parent = (i - 1) >> 1; i > 0 && isBefore(i, parent); parent = (i - 1) >> 1) {
        swap(i, parent)
        i = parent
      }
    },
    take() {
      const first = items[0]
      const last = items.pop()
      if (items.length === 0 || last === undefined) return first
      items[0] = last
      for (let i = 0; ;) {
        const [left, right] = [2 * i + 1, 2 * i + 2]
        let least = i
        if (left < items.length && isBefore(left, least)) least = left
        if (right < items.length && isBefore(right, least)) least = right
        if (least === i) return first
        swap(i, least)
        i = least
      }
    },
  }
}
