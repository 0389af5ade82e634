import type { GraphQLFormattedError } from 'graphql';
import { isObject, type JsonObject } from './json';
import { mergeInto } from './merge';
import { placedAt, type PlanPath } from './places';
import type { Run } from './run';

/**
 * Which objects wait for which answer of one fetch of entities. Equal representations are asked for once, and
 * their one answer goes to all of them.
 */
export class EntityAnswers {
  readonly representations: JsonObject[] = [];
  /** By representation: the objects it stands for. */
  private readonly waiting: JsonObject[][] = [];

  constructor(objects: readonly JsonObject[], represent: (object: JsonObject) => JsonObject | null) {
    const seen = new Set<JsonObject>();
    const byText = new Map<string, number>();
    for (const object of objects) {
      if (seen.has(object)) continue;
      seen.add(object);
      const representation = represent(object);
      if (!representation) continue;
      const text = JSON.stringify(representation);
      const known = byText.get(text);
      if (known === undefined) {
        byText.set(text, this.representations.length);
        this.representations.push(representation);
        this.waiting.push([object]);
      } else {
        this.waiting[known]?.push(object);
      }
    }
  }

  /** Gives every object what was found of it. */
  merge(entities: readonly unknown[]): void {
    entities.forEach((entity, index) => {
      if (!isObject(entity)) return;
      for (const object of this.waiting[index] ?? []) mergeInto(object, entity);
    });
  }

  /** Notes errors by where they show: at every object that waited for the entity. */
  fail(run: Run, errors: readonly GraphQLFormattedError[], at: PlanPath): void {
    if (errors.length === 0) return;
    const placed = placedAt(run.root, at);
    for (const { message, path, extensions = {} } of errors) {
      const [, index, ...rest] = path ?? [];
      const waiting = typeof index === 'number' ? (this.waiting[index] ?? []) : [];
      const places = placed
        .filter(({ object }) => waiting.includes(object))
        .map(({ place }) => [...place, ...rest]);
      if (places.length === 0) run.failures.push({ message, extensions, place: null });
      for (const place of places) run.failures.push({ message, extensions, place });
    }
  }
}
