/** Given names and titles that tell whether "he" or "she" can mean a person. Folded (no diacritics); names of both are left out. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const FEMALE_NAMES = words(`
  Agnes Alice Alicia Alison Amanda Amy Ana Angela Angelina Ann Anna Anne Annette Ashley Audrey Barbara Beatrice Beth Betty Brenda Bridget Carla Carmen Carol Caroline Carolyn Catherine Cecilia Charlotte
  Cheryl Chloe Christiane Christina Christine Cindy Claire Clara Cristina Cynthia Daniela Deborah Diana Diane Donna Doris Dorothy Edith Eileen Elaine Elena Elisabeth Elizabeth Ellen Emily Emma Erica Esther
  Eva Evelyn Fatima Frances Francesca Gabriela Giulia Grace Greta Harriet Heather Heidi Helen Helena Helga Ilse Ingrid Irene Irina Isabel Isabella Jacqueline Jane Janet Janice Jennifer Jenny Jill Joan Joanna
  Joanne Joyce Judith Judy Julia Julie Karen Karin Kate Katherine Kathleen Kathryn Kathy Katie Kristen Laura Lauren Leah Leila Linda Lindsay Lindsey Lisa Liz Louise Lucia Lucy Madeleine Margaret Maria Marie
  Marilyn Marina Marion Marjorie Marta Martha Martina Mary Megan Melanie Melissa Michelle Mildred Miranda Mona Monica Nadia Nancy Natalia Natalie Natasha Nicole Nina Nora Olga Olivia Pamela Paola Patricia
  Paula Pauline Peggy Penny Phyllis Rachel Rebecca Roberta Rosa Rose Rosemary Ruth Sabine Sally Samantha Sandra Sara Sarah Shannon Sharon Sheila Shirley Silvia Simone Sophia Sophie Stella Stephanie Sue Susan
  Suzanne Svetlana Sylvia Tamara Tanya Tatiana Teresa Theresa Tiffany Tina Tracy Ursula Valentina Valerie Vanessa Vera Veronica Victoria Virginie Vivian Wendy Yasmin Zoe
  Amina Annalena Asha Aisha Ayesha Beata Benazir Chrystia Claudia Condoleezza Dalia Dilma Federica Georgia Giorgia Golda Hillary Hina Indira Ine Jacinda Jessica Kaja Kamala Kolinda Kristalina Kristin Magdalena
  Maia Marine Marise Mette Ngozi Nikki Renee Roza Salome Sanna Segolene Sonia Tone Tzipi Vjosa Yulia Zuzana
`);

export const NAMES_OF_BOTH = words(
  'Alex Andrea Ariel Bernie Cameron Charlie Chris Claude Dale Dominique Jackie Jamie Jan Jean Jordan Kay Kelly Kerry Kim Laurence Lee Leslie Lynn Nicola Pat Robin Sam Sidney Stacey Toni',
);

/** Names in "-a" that men bear. */
export const MALE_NAMES_IN_A = words(
  'Luca Nikita Mustafa Musa Isa Issa Joshua Ilya Sasha Kofi Moussa Abba Mattia Elia Sima Jaka Baba Boniface Emeka Garcia Costa Sunda Bola Raila Uhuru Ezra Keita Jumma Juma Yahya Zia Raja',
);

export const FEMALE_TITLES = words(
  'mrs mrs. ms ms. miss queen princess lady baroness dame madam madame empress duchess chairwoman spokeswoman congresswoman councilwoman assemblywoman businesswoman sister mother daughter wife widow actress',
);
export const MALE_TITLES = words(
  'mr mr. king prince lord baron sir emperor emir sheikh sheik sultan shah pope duke chairman spokesman congressman councilman assemblyman businessman brother father son husband ayatollah cardinal archbishop bishop imam',
);
