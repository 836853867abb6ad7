package org.jotter.practice.schedule;

import java.time.LocalDate;

/**
 * One answer to a question.
 *
 * @param question its id within its bank
 * @param skill the skill that it asks for; empty where the bank names none
 * @param day when it was answered
 */
public record Review(String question, String skill, LocalDate day, boolean right) {}
