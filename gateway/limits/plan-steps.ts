/**
 * Ways the planner may look for, for each field of an operation. The largest operation that is allowed takes one for each in
 * the hub's own schema; in a millisecond some thirty are found.
 */
export const usualPlanSteps = 25;
