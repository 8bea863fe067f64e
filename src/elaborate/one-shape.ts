/** The members of a chain read alike: of several readings those that fit the other members. Knows nothing of truth. */
import type { ReadMember, ShapedReading } from './members.js';
import { freeIndices, shapesFit } from './steps.js';

/** Readings whose shape no neighbour has, and readings that leave an index free, are dropped where others fit. */
export function withOneShape(
  members: readonly ReadMember[],
  isIndex: (name: string) => boolean,
): readonly ReadMember[] {
  const first = members.flatMap((member) => (member.kind === 'readings' ? [member.readings[0]] : []))[0];
  if (first === undefined) return members;
  return members.map((member) => {
    if (member.kind !== 'readings') return member;
    const hanging = ({ term }: ShapedReading): number => freeIndices(term, isIndex).length;
    const fewest = Math.min(...member.readings.map(hanging));
    const bound = member.readings.filter((reading) => hanging(reading) === fewest);
    const readings = bound.filter((reading) => shapesFit(reading, first));
    return { ...member, readings: readings.length === 0 ? bound : readings };
  });
}
