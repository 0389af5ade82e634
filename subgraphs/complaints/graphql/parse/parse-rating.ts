import { badInput } from '../bad-inputs';

export function parseRating(rating: number | null | undefined): number | null {
  if (rating == null) return null;
  if (rating < 1 || rating > 5) throw badInput('RATING', 'input.rating');
  return rating;
}
