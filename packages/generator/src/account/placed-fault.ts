/** A fault by its place: the keys that lead there, and whether the key itself is wrong or what it holds. */
export interface PlacedFault {
  path: string[];
  at: 'key' | 'value';
  message: string;
}
